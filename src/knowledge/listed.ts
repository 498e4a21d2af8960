/** "Y53.4", "Y53.4 and Y68.1", "Y53.4, Y53.2 and Y68.1". */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first few of a long list, and how many there are: "V01.1, V01.2, V01.3 and 9 more". */
export function listedInShort(words: readonly string[], most: number): string {
  const more = words.length - most;
  return more < 2 ? listed(words) : `${words.slice(0, most).join(', ')} and ${more} more`;
}
