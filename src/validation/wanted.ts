import type { Step } from '../model/index.js';

/** What a step wants, in the words of the document: "A code from V55.- (Levels of spine) directly after the procedure". */
export function wanted({ choices, position }: Step): string {
  const [first, ...others] = choices.map(({ target, words }) => {
    const title = words === '' || words === 'Site code' ? '' : ` (${words})`;
    if (target.kind === 'CODE') return target.notation + title;
    const from = target.kind === 'CHAPTER' ? `chapter ${target.notation}` : target.notation;
    return `${words === 'Site code' ? 'a site code' : 'a code'} from ${from}${title}`;
  });
  const all = [first, ...others].join(' or ');
  return (
    all.charAt(0).toUpperCase() +
    all.slice(1) +
    (position === 'SECOND' ? ' directly after the procedure' : '')
  );
}
