const fillers = new Set(
  'a an and are as be been by for from has have in is it of on or that the then this to was were which with'.split(
    ' ',
  ),
);

/** The key of a question, from the words that tell what it asks: the first eight, without those that say nothing. */
export function keyOf(words: string): string {
  return (words.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((word) => !fillers.has(word))
    .slice(0, 8)
    .join('-');
}
