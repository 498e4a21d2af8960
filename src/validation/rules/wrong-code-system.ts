import { icd10Subject } from '../../icd10-chapters.js';
import { insert, remove } from '../edits.js';
import { fills, type Entry } from '../entry.js';
import type { Examination } from '../examination.js';
import { otherSystemOf } from '../../notation-slips.js';
import type { Filling, Match } from '../match.js';
import { positionFor } from '../places.js';
import { convention, type Objection, type Proposal, type Rule } from '../rule.js';
import page from './wrong-code-system.md';

export const messages = {
  procedureAmongDiagnoses: (code: string, title: string, meaning: string | null) =>
    `${code} among the diagnoses is an ICD-10 code${meaning ? ` for ${meaning}` : ''}. It looks like the OPCS-4 code ${code} ${title} in the wrong list.`,
  diagnosisAmongProcedures: (written: string) =>
    `${written} is written like an ICD-10 code and stands among the procedures, which are OPCS-4.`,
  conceptAmongCodes: (written: string) =>
    `${written} is written like a SNOMED CT concept. Record the code of the classification.`,
};

const source = convention(
  'A code means nothing without its code system: V40.1 is an operation in OPCS-4 and an accident in ICD-10. OPCS-4 has no codes that begin with I.',
  'The code lists of OPCS-4 and ICD-10',
);

/** Codes stand in the list of their own system. */
export const wrongCodeSystem: Rule = {
  name: 'classification/wrong-code-system',
  pack: 'CLASSIFICATION',
  system: null,
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Disallow a code of one system in the list of another',
  source: source.source,
  certainty: 'MEASURED',
  page,
  concerns: ({ flaw, system }) => flaw === 'OTHER_SYSTEM' || system === 'ICD10',
  *check(examination) {
    for (const entry of examination.entries) {
      if (entry.flaw === 'OTHER_SYSTEM') yield writtenForAnother(entry, examination);
      else if (entry.list === 'DIAGNOSES' && entry.notation)
        yield* procedureAmongDiagnoses(entry, examination);
    }
  },
};

function writtenForAnother(entry: Entry, { coding }: Examination): Objection {
  const isConcept = otherSystemOf(entry.system, entry.written) === 'SNOMEDCT';
  const message = isConcept
    ? messages.conceptAmongCodes(entry.written)
    : messages.diagnosisAmongProcedures(entry.written);
  const end = coding.diagnoses.length + 1;
  const move: Proposal = {
    edits: [remove(entry), insert('DIAGNOSES', end, entry.written)],
    words: `Move ${entry.written} to the diagnoses`,
  };
  return { message, entries: [entry], citation: source, proposals: isConcept ? [] : [move] };
}

/** A diagnosis whose value is what the guidance recommends as a procedure. Chapters are too wide to tell anything by. */
function* procedureAmongDiagnoses(
  entry: Entry,
  { codesIn, matches }: Examination,
): Iterable<Objection> {
  const value = entry.notation?.value ?? '';
  const procedure = codesIn('OPCS4').codeAt(value);
  if (!procedure) return;
  const asProcedure: Entry = { ...entry, system: 'OPCS4', code: procedure, place: procedure };
  for (const match of matches) {
    const filling = match.fillings.find(
      ({ step }) => isNamed(step.choices) && fills(asProcedure, step),
    );
    if (!filling || match.list !== 'PROCEDURES') continue;
    const isTheCode = filling.step.choices.some(({ target }) => target.kind === 'CODE');
    const isCertain = isTheCode || !filling.entry;
    yield {
      message: messages.procedureAmongDiagnoses(
        value,
        procedure.title,
        icd10Subject(value.slice(0, 3)),
      ),
      entries: [entry],
      citation: source,
      proposals: [toProcedures(entry, value, match, filling)],
      ...(!isCertain && { severity: 'WARNING', undecided: true }),
    };
    return;
  }
}

function isNamed(choices: readonly { readonly target: { readonly kind: string } }[]): boolean {
  return choices.every(({ target }) => target.kind !== 'CHAPTER');
}

function toProcedures(entry: Entry, value: string, match: Match, filling: Filling): Proposal {
  if (filling.entry) return { edits: [remove(entry)], words: `Remove ${value} from the diagnoses` };
  return {
    edits: [remove(entry), insert('PROCEDURES', positionFor(match, filling), value)],
    words: `Move ${value} from the diagnoses to the procedures`,
  };
}
