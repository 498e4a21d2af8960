import { chunksOf, EndlessRow, skipping, type Chunk } from '../../src/audit/chunks.js';
import { layoutOf, type Layout } from '../../src/audit/layout.js';

async function* inBlocks(bytes: Buffer, length: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    await Promise.resolve();
    yield bytes.subarray(at, at + length);
  }
}

function layoutFor(head: string): Layout {
  const found = layoutOf(Buffer.from(head));
  if ('problem' in found) throw new Error(found.problem);
  return found.layout;
}

async function cut(text: string, layout: Layout, block: number, length: number): Promise<Chunk[]> {
  const blocks = inBlocks(Buffer.from(text), block);
  const chunks: Chunk[] = [];
  for await (const chunk of chunksOf(blocks, layout, { end: 100, nextLine: 2 }, length))
    chunks.push(chunk);
  return chunks;
}

const textOf = ({ bytes }: Chunk) => Buffer.from(bytes).toString();

describe.each([1, 7, 64, 10_000])('with %i bytes at a time', (block) => {
  test('chunks end where rows do, and together are the file', async () => {
    const rows = Array.from({ length: 40 }, (_, row) =>
      row % 3 === 0 ? `${row},"a\nb",V40.1\n` : `${row},c,V55.1\r\n`,
    );
    const chunks = await cut(rows.join(''), layoutFor('id,note,OPERTN_01'), block, 30);
    expect(chunks.map(textOf).join('')).toBe(rows.join(''));
    const ends = new Set(rows.map((_, at) => rows.slice(0, at + 1).join('').length + 100));
    expect(chunks.every(({ end }) => ends.has(end))).toBe(true);
    expect(chunks.every((chunk) => chunk.bytes.buffer.byteLength === chunk.bytes.length)).toBe(
      true,
    );
    for (const [at, chunk] of chunks.entries()) {
      expect(chunk.firstLine).toBe(chunks[at - 1]?.nextLine ?? 2);
      expect(chunk.nextLine - chunk.firstLine).toBe(textOf(chunk).split('\n').length - 1);
    }
  });

  test('the rows of an episode stay together', async () => {
    const rows = [1, 1, 1, 2, 3, 3, 3, 3, 4].map((id, at) => `${id},OPCS4,V40.${at}\n`);
    const chunks = await cut(rows.join(''), layoutFor('id,type,code'), block, 20);
    expect(chunks.map(textOf).join('')).toBe(rows.join(''));
    const ids = chunks.map((chunk) => new Set(textOf(chunk).match(/^\d/gm)));
    expect(ids.flatMap((some) => [...some])).toEqual(['1', '2', '3', '4']);
  });
});

test('a last row without a line end is a row', async () => {
  const chunks = await cut('{"a":1}\n{"b":2}', layoutFor('{}'), 100, 4);
  expect(chunks.map(textOf)).toEqual(['{"a":1}\n', '{"b":2}']);
});

test('what never ends is no row', async () => {
  const text = `a\n${'x'.repeat(5_000_000)}`;
  await expect(cut(text, layoutFor('id,OPERTN_01'), 100_000, 10)).rejects.toEqual(
    new EndlessRow(3),
  );
});

test('the first bytes can be passed over', async () => {
  for (const start of [0, 3, 4, 9, 10]) {
    const left: Uint8Array[] = [];
    for await (const block of skipping(inBlocks(Buffer.from('0123456789'), 4), start))
      left.push(block);
    expect(Buffer.concat(left).toString()).toBe('0123456789'.slice(start));
  }
});
