import { wordsOf } from './titles.js';

/**
 * How titles name an organ. Parts of one organ, and organs that are operated on for each other's diseases, share a row:
 * the table is there to tell apart what has nothing to do with each other. Words that fit more than one row, such as
 * "cervical", "ventricular" and "sacral", are left out.
 */
const organs: readonly (readonly [name: string, words: RegExp])[] = [
  ['brain', /\b(?:brain|cerebr|cerebell|intracran|crani|mening)/],
  ['spine', /\b(?:spine|spinal|vertebr|interverteb|lumbar|back\b|scolio|kypho)/],
  [
    'eye',
    /\b(?:eye|lacrim|ocul|intraocul|ophthalm|retin|cornea|kerat|lens\b|cataract|glaucom|macul)/,
  ],
  ['ear', /\b(?:ears?\b|cochle|tympan|otitis|hearing\b|deafness|tinnitus)/],
  ['nose', /\b(?:nose|nasal|rhin|paranasal|sinusitis)/],
  ['throat', /\b(?:throat|tonsil|pharyn|nasopharyn|laryn|vocal|palat|snoring)/],
  ['mouth', /\b(?:mouth|tongue|tooth|teeth|dental|jaw|mandib|maxill|saliva|parotid|gingiv)/],
  ['thyroid', /\b(?:thyroid|parathyroid|goitre)/],
  ['adrenal gland', /\b(?:adrenal|suprarenal)/],
  ['breast', /\b(?:breast|mammar|mammopl|mastec)/],
  [
    'lung',
    /\b(?:lungs?\b|pulmon(?!ary (?:arter|valv|vei|ven))|bronch|endobronch|transbronch|pleur|trache|emphysem|pneumo[nt])/,
  ],
  [
    'heart',
    /\b(?:heart|pulmonary (?:arter|valv|vei|ven)|cardi|myocard|pericard|atri(?:al|um|a)\b|mitral|tricuspid|coronar|angina|aort)/,
  ],
  ['oesophagus', /\b(?:oesophag|esophag|transoesoph|barrett)/],
  ['stomach', /\b(?:stomach|gastr|duoden|pylor)/],
  [
    'bowel',
    /\b(?:bowel|intestin|jejun|ileum|ileal|colon|colect|colitis|colorect|sigmoid|rect(?:al|um|o)|anus|anal\b|haemorrh?oid|caec|append|divertic)/,
  ],
  ['liver', /\b(?:liver|hepat|gall|bile|biliar|cholecyst|cholang|choledoch|cirrhos)/],
  ['pancreas', /\bpancrea/],
  ['spleen', /\bsplee?n/],
  ['kidney', /\b(?:kidney|renal|nephr|hydroneph|pyelo|ureter)/],
  ['bladder', /\b(?:bladder|vesic|cystitis|cystosc|cystect|urethr|urin)/],
  ['prostate', /\bprostat/],
  ['penis', /\b(?:penis|penile|erectile)/],
  ['testis', /\b(?:testi[scs]|testes|scrot|varicocele)/],
  [
    'female genital organs',
    /\b(?:womb|uter(?:us|ine|i|o)\b|cervix|endometr|hyster|fibroid|leiomyom|ovar|fallop|salping|vagin|vulv)/,
  ],
  ['skin', /\b(?:skin|cutaneous|dermat|melanom|psoria)/],
  ['hip', /\b(?:hips?\b|acetabul|femoroacetab)/],
  ['knee', /\b(?:knee|patell|menisc)/],
  ['shoulder', /\b(?:shoulder|rotator|glenohum)/],
  ['elbow', /\b(?:elbow|epicondyl)/],
  ['hand', /\b(?:hands?\b|wrist|carpal|carpus|finger|thumb|dupuytren)/],
  ['foot', /\b(?:foot|feet|ankle|achilles|plantar|hallux|toes?\b)/],
];

/** The organs that titles name, in the order of the table; none where they name none that is known here. */
export function organsIn(titles: readonly string[]): string[] {
  const words = titles.map((title) => wordsOf(title).join(' ')).join('; ');
  return organs.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
}
