// Writes a made-up SNOMED CT as an RF2 snapshot of any size. The same seed gives the same bytes.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';

const released = '20260401';
const module = '999000041000000102';
const gbEnglish = '900000000000508004';
const [fsn, synonym] = ['900000000000003001', '900000000000013009'];
const [preferred, acceptable] = ['900000000000548007', '900000000000549004'];
const isA = '116680003';
const associations = ['900000000000526001', '900000000000527005', '900000000000523009'];
const maps = { ICD10: '999002271000000101', OPCS4: '1891651000000103' };

/**
 * Writes concepts with three descriptions, three language rows and one and a half parents each, and four map rows for
 * every ten concepts.
 *
 * @returns the files by what they hold, and the ids of some concepts to ask for
 */
export async function writeRf2(folder, { concepts = 1_000_000, seed = 366 } = {}) {
  await mkdir(folder, { recursive: true });
  const chance = randomNumbers(seed);
  const words = vocabulary(chance);
  const files = {
    RF2_CONCEPT: rowsInto(folder, `sct2_Concept_MONOSnapshot_GB_${released}.txt`, [
      'id',
      'effectiveTime',
      'active',
      'moduleId',
      'definitionStatusId',
    ]),
    RF2_DESCRIPTION: rowsInto(folder, `sct2_Description_MONOSnapshot-en_GB_${released}.txt`, [
      'id',
      'effectiveTime',
      'active',
      'moduleId',
      'conceptId',
      'languageCode',
      'typeId',
      'term',
      'caseSignificanceId',
    ]),
    RF2_LANGUAGE: rowsInto(folder, `der2_cRefset_LanguageMONOSnapshot-en_GB_${released}.txt`, [
      'id',
      'effectiveTime',
      'active',
      'moduleId',
      'refsetId',
      'referencedComponentId',
      'acceptabilityId',
    ]),
    RF2_RELATIONSHIP: rowsInto(folder, `sct2_Relationship_MONOSnapshot_GB_${released}.txt`, [
      'id',
      'effectiveTime',
      'active',
      'moduleId',
      'sourceId',
      'destinationId',
      'relationshipGroup',
      'typeId',
      'characteristicTypeId',
      'modifierId',
    ]),
    RF2_ASSOCIATION: rowsInto(folder, `der2_cRefset_AssociationMONOSnapshot_GB_${released}.txt`, [
      'id',
      'effectiveTime',
      'active',
      'moduleId',
      'refsetId',
      'referencedComponentId',
      'targetComponentId',
    ]),
    RF2_MAP: rowsInto(folder, `der2_iisssciRefset_ExtendedMapMONOSnapshot_GB_${released}.txt`, [
      'id',
      'effectiveTime',
      'active',
      'moduleId',
      'refsetId',
      'referencedComponentId',
      'mapGroup',
      'mapPriority',
      'mapRule',
      'mapAdvice',
      'mapTarget',
      'correlationId',
      'mapBlock',
    ]),
  };
  const row = memberRows(chance);
  let relationships = 0;
  for (let number = 0; number < concepts; number++) {
    const id = conceptId(number);
    const active = number < 1_000 || chance() < 0.8 ? '1' : '0';
    const time = `20${String(2 + Math.floor(chance() * 24)).padStart(2, '0')}0401`;
    await files.RF2_CONCEPT.write([id, time, active, module, '900000000000074008']);
    await writeDescriptions(files, { number, id, time, words, row, chance });
    for (const parent of parentsOf(number, concepts, chance)) {
      await files.RF2_RELATIONSHIP.write([
        identifier(relationships++, '02'),
        time,
        active,
        module,
        id,
        conceptId(parent),
        '0',
        isA,
        '900000000000011006',
        '900000000000451002',
      ]);
    }
    if (active === '0') {
      const refset = associations[Math.floor(chance() * associations.length)];
      const target = conceptId(Math.floor(chance() * number));
      await files.RF2_ASSOCIATION.write([...row(refset), id, target]);
    }
    if (number % 10 < 1) await writeMaps(files.RF2_MAP, id, row, chance);
  }
  for (const file of Object.values(files)) await file.end();
  return {
    files: Object.entries(files).map(([kind, { path, rows }]) => ({ kind, path, rows: rows() })),
    rows: Object.values(files).reduce((sum, { rows }) => sum + rows(), 0),
    conceptAt: conceptId,
  };
}

/** A name, a preferred synonym and one more synonym, each with its row in the British language reference set. */
async function writeDescriptions({ RF2_DESCRIPTION, RF2_LANGUAGE }, concept) {
  const { number, id, time, words, row } = concept;
  const term = termOf(words, concept.chance);
  const terms = [
    [fsn, `${term} (${number % 3 === 0 ? 'procedure' : 'disorder'})`, preferred],
    [synonym, term, preferred],
    [synonym, termOf(words, concept.chance), acceptable],
  ];
  for (const [place, [type, text, acceptability]] of terms.entries()) {
    const description = identifier(number * 3 + place, '01');
    await RF2_DESCRIPTION.write([
      description,
      time,
      '1',
      module,
      id,
      'en',
      type,
      text,
      '900000000000448009',
    ]);
    await RF2_LANGUAGE.write([...row(gbEnglish), description, acceptability]);
  }
}

/** Four rows: two choices of a first step and a second step of one solution, and an alternative. */
async function writeMaps(file, id, row, chance) {
  const system = chance() < 0.5 ? 'ICD10' : 'OPCS4';
  const places = [
    [1, 1, 1],
    [1, 1, 2],
    [1, 2, 1],
    [2, 1, 1],
  ];
  for (const [block, group, priority] of places) {
    const letters = system === 'ICD10' ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'ABCDEFGHJKLMNPQRSTUVWXYZ';
    const letter = letters[Math.floor(chance() * letters.length)];
    const target = letter + String(Math.floor(chance() * 1_000)).padStart(3, '0');
    const advice = `ALWAYS ${target.slice(0, 3)}.${target.slice(3)} | ADDITIONAL CODE POSSIBLE`;
    await file.write([
      ...row(maps[system]),
      id,
      group,
      priority,
      'TRUE',
      advice,
      target,
      '447561005',
      block,
    ]);
  }
}

/** A tree, ten levels deep with a million concepts, in which every second concept has one more parent. */
function* parentsOf(number, concepts, chance) {
  if (number === 0) return;
  const first = number >> 2;
  yield first;
  const second = Math.floor((chance() * number) / 4);
  if (number % 2 === 0 && second !== first) yield second;
}

/** The root of SNOMED CT, then short identifiers as in the international edition, then long ones of the UK. */
function conceptId(number) {
  return number === 0 ? '138875005' : identifier(number, '00');
}

function identifier(number, partition) {
  const [item, namespace] =
    number % 5 < 2 ? [String(100_000 + number), ''] : [String(1_000 + number), '1000000'];
  const kind = namespace === '' ? partition : `1${partition[1]}`;
  const body = `${item}${namespace}${kind}`;
  return body + checkDigit(body);
}

/** The first cells of a member of a reference set. */
function memberRows(chance) {
  const part = () =>
    Math.floor(chance() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return (refset) => {
    const hex = part() + part() + part() + part();
    const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    return [uuid, released, '1', module, refset];
  };
}

/** Made-up words, the first of them far more frequent than the last, as in clinical terms. */
function vocabulary(chance) {
  const syllables =
    'ar bo car der en fem gas hep il jo kid lum my neur os pan ren spin tib ur vas xi yl zo'.split(
      ' ',
    );
  const syllable = () => syllables[Math.floor(chance() * syllables.length)];
  return Array.from({ length: 30_000 }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, syllable).join(''),
  );
}

function termOf(words, chance) {
  const length = 2 + Math.floor(chance() * 7);
  const chosen = Array.from({ length }, () => words[Math.floor(words.length ** chance()) - 1]);
  const [first, ...rest] = chosen;
  return [first[0].toUpperCase() + first.slice(1), ...rest].join(' ');
}

function rowsInto(folder, name, header) {
  const path = join(folder, name);
  const stream = createWriteStream(path, { highWaterMark: 1 << 20 });
  let text = `${header.join('\t')}\r\n`;
  let count = 0;
  const flush = async () => {
    const written = stream.write(text);
    text = '';
    if (!written) await once(stream, 'drain');
  };
  return {
    path,
    rows: () => count,
    write(cells) {
      count++;
      text += `${cells.join('\t')}\r\n`;
      return text.length > 1 << 18 ? flush() : undefined;
    },
    async end() {
      await flush();
      stream.end();
      await once(stream, 'close');
    },
  };
}

/** mulberry32, so that the same seed gives the same file everywhere. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dihedral = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
].map((row) => [...row].map(Number));
const permutations = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
].map((row) => [...row].map(Number));
const inverse = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9];

/** Verhoeff's check digit, which every identifier of SNOMED CT ends with. */
function checkDigit(body) {
  let check = 0;
  for (let place = 1; place <= body.length; place++)
    check = dihedral[check][permutations[place % 8][Number(body[body.length - place])]];
  return inverse[check];
}
