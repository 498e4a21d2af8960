import type { CodeSystem } from '../model/index.js';

/** An edition of a code system and the first day it is mandated in the NHS in England. */
export interface CalendarEntry {
  readonly edition: string;
  /** Null for an edition that is known to exist, but not from when. */
  readonly from: string | null;
  /** Where the day was read. */
  readonly source: string;
}

const opcs4Source =
  'NHS Data Dictionary, OPCS Classification of Interventions and Procedures, table of versions by year';
const icd10Source = 'NHS England Terminology and Classifications, ICD-10 page on Delen';

/**
 * Which edition is mandated from when, oldest first; each until the next. What a release file states of itself comes
 * first. SNOMED CT has no calendar: its releases follow each other by their own date.
 */
export const editionCalendar: Readonly<Record<CodeSystem, readonly CalendarEntry[]>> = {
  OPCS4: [
    { edition: '4.3', from: '2006-04-01', source: opcs4Source },
    { edition: '4.4', from: '2007-04-01', source: opcs4Source },
    { edition: '4.5', from: '2009-04-01', source: opcs4Source },
    { edition: '4.6', from: '2011-04-01', source: opcs4Source },
    { edition: '4.7', from: '2014-04-01', source: opcs4Source },
    { edition: '4.8', from: '2017-04-01', source: opcs4Source },
    { edition: '4.9', from: '2020-04-01', source: opcs4Source },
    { edition: '4.10', from: '2023-04-01', source: opcs4Source },
    {
      edition: '4.11',
      from: null,
      source:
        'SNOMED CT UK map reference set 1891651000000103, which maps to it; the first day was not read anywhere',
    },
  ],
  ICD10: [
    { edition: '4', from: '2012-04-01', source: icd10Source },
    { edition: '5', from: '2016-04-01', source: icd10Source },
  ],
  SNOMEDCT: [],
};
