import type { Code } from '../model/index.js';

export { compareEditions, editionName, readEdition, systemName } from '../edition-names.js';

/** "category V40", "chapter V", or of a code its value. */
export function placeName({ kind, value }: Pick<Code, 'kind' | 'value'>): string {
  return kind === 'CODE' ? value : `${kind.toLowerCase()} ${value}`;
}
