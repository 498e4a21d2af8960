import type { RulePack, Severity } from '../model/index.js';
import { readReference } from '../notation.js';
import type { Rule } from '../validation/rule.js';
import { allRules } from '../validation/rules/index.js';
import { rulesFor } from '../validation/selection.js';

/** What episodes are held against. Plain, so that it can be told to other threads. */
export interface Choice {
  /** The references of documents; null for every document in force that an episode touches. */
  readonly documents: readonly string[] | null;
  /** The names of rules, in the order of reporting. */
  readonly rules: readonly string[];
  /** The least severity of findings that are written and counted. */
  readonly severity: Severity;
}

/** A choice as it is written on the command line. */
export interface WrittenChoice {
  /** References, with commas between them. */
  readonly guidance?: string;
  readonly all?: boolean;
  /** `guidance` or `classification`; both when not given. */
  readonly pack?: string;
  /** Names of rules, with commas between them: these alone. */
  readonly rules?: string;
  /** Names of rules, with commas between them: all but these. */
  readonly without?: string;
  /** Names of rules that are off by default, with commas between them: these, too. */
  readonly also?: string;
  /** `error`, `warning` or `information`, the least of findings that are wanted; all when not given. */
  readonly severity?: string;
}

const severities: Readonly<Record<string, Severity>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFORMATION',
};

const packs: Readonly<Record<string, RulePack>> = {
  guidance: 'GUIDANCE',
  classification: 'CLASSIFICATION',
};

/**
 * Reads a choice, or says what is wrong with it, all faults at once.
 *
 * @param inForce the references of the documents in force
 */
export function readChoice(
  written: WrittenChoice,
  inForce: readonly string[],
): Choice | readonly string[] {
  const faults: string[] = [];
  const documents = documentsIn(written, inForce, faults);
  const pack = written.pack === undefined ? null : (packs[written.pack.toLowerCase()] ?? null);
  if (written.pack !== undefined && pack === null)
    faults.push(`--pack ${written.pack}: give guidance or classification.`);
  const severity = severities[(written.severity ?? 'information').toLowerCase()];
  if (severity === undefined)
    faults.push(`--severity ${written.severity}: give error, warning or information.`);
  const only = namesIn('rules', written.rules, faults);
  const without = namesIn('without', written.without, faults);
  const also = namesIn('also', written.also, faults);
  const rules = rulesFor({ packs: pack && [pack], without, also: [...also, ...only] })
    .map(({ name }) => name)
    .filter((name) => written.rules === undefined || only.includes(name));
  if (faults.length === 0 && rules.length === 0)
    faults.push('No rule is left to ask. Leave out one of --rules, --pack and --without.');
  return faults.length > 0 || severity === undefined ? faults : { documents, rules, severity };
}

/** The rules of a choice of one pack, in the order of reporting. */
export function rulesOf({ rules }: Choice, pack: RulePack): readonly Rule[] {
  return allRules.filter((rule) => rule.pack === pack && rules.includes(rule.name));
}

function documentsIn(
  { guidance, all = false }: WrittenChoice,
  inForce: readonly string[],
  faults: string[],
): readonly string[] | null {
  if ((guidance === undefined) === !all) {
    faults.push(
      'Say what the episodes are held against: --guidance IPG366 (or several with commas between them), or --all.',
    );
    return null;
  }
  const documents = listed(guidance).flatMap((name) => {
    const reference = readReference(name);
    if (reference !== null && inForce.includes(reference)) return reference;
    const known = `${inForce.slice(0, 5).join(', ')}${inForce.length > 5 ? ', …' : ''}`;
    faults.push(
      `--guidance ${name.slice(0, 40)}: there is no such guidance in force. ${inForce.length > 0 ? `In force: ${known}.` : 'Nothing is in force.'}`,
    );
    return [];
  });
  return all ? null : [...new Set(documents)];
}

function namesIn(option: string, written: string | undefined, faults: string[]): string[] {
  return listed(written).flatMap((name) => {
    if (allRules.some((rule) => rule.name === name)) return name;
    const near = allRules.find((rule) => rule.name.endsWith(`/${name}`));
    const remedy = near ? `Did you mean ${near.name}?` : 'The query rules lists their names.';
    faults.push(`--${option} ${name.slice(0, 80)}: there is no such rule. ${remedy}`);
    return [];
  });
}

function listed(written = ''): string[] {
  return written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
