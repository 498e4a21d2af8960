/** The ending of a file with examples. What stands before it is the name of the document. */
export const examplesEnding = '.examples.yaml';

/** The file that the examples of a document stand in: `IPG366.examples.yaml` beside `IPG366.txt`. */
export function examplesBeside(document: string): string {
  return document.replace(/(?<=[^\\/])\.[^.\\/]*$/, '') + examplesEnding;
}
