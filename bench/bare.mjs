// The least a server can do: reads the request and sends bytes it was given. What others are measured against.
import { createServer } from 'node:http';

let answer = { text: '', contentType: 'text/plain' };

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    Buffer.concat(chunks);
    response.writeHead(200, {
      'content-type': answer.contentType,
      'content-length': Buffer.byteLength(answer.text),
    });
    response.end(answer.text);
  });
});

server.listen(0, '127.0.0.1', () => {
  process.on('message', (given) => {
    answer = given;
    process.send(`http://127.0.0.1:${server.address().port}/graphql`);
  });
});
