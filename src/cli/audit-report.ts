import { rename, writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { UnreadRow } from '../audit/episode.js';
import type { Report, ReportRow } from '../audit/report.js';
import { isSmall } from '../audit/suppression.js';
import type { Totals } from '../audit/tally.js';
import { thousands } from './progress.js';
import type { Terminal } from './terminal.js';

/** What an audit came to. */
export interface Audited {
  readonly file: string;
  /** Which columns were taken for what, in words. */
  readonly columns: string;
  readonly totals: Totals;
  /** Rows that could not be read, and the first of them. */
  readonly unread: { readonly count: number; readonly first: readonly UnreadRow[] };
  readonly report: Report;
}

/** What stands in the place of a count that is hidden. */
const hidden = '*';
/** What stands in the row of all episodes, and in that of those that do not say. */
const [all, notStated] = ['(all)', '(not stated)'];
/** Most rows of groups that are printed for one rule. */
const mostGroups = 20;

/** Prints the report for people: what was found most often stands with its document. */
export function printReport({ totals, report }: Audited, { out }: Terminal): void {
  const { threshold, rows } = report;
  const shown = (count: number) => (isSmall(count, threshold) ? hidden : thousands(count));
  const { episodes, withoutCodes, withoutDay, touching, withFindings } = totals;
  out(
    `${thousands(episodes)} ${episodes === 1 ? 'episode' : 'episodes'}; ${shown(touching)} held against guidance, ${shown(withFindings)} with an error or a warning.`,
  );
  if (withoutCodes > 0) out(`${thousands(withoutCodes)} of them have no code.`);
  if (withoutDay > 0)
    out(`${thousands(withoutDay)} of them have no day; they were held against the codes of --on.`);
  for (const [guidance, together] of byGuidance(rows)) {
    out(guidance ?? 'Conventions of the classifications');
    const found = together.filter(({ found: count }) => count !== 0);
    for (const row of found.filter(isOfAll)) {
      out(`  ${row.rule.padEnd(40)} ${countsOf(row)}`);
      printGroups(
        found.filter((group) => group.rule === row.rule && !isOfAll(group)),
        out,
      );
    }
    const others = together.filter((row) => isOfAll(row) && row.found === 0).length;
    if (others > 0) out(`  ${others} other ${others === 1 ? 'rule' : 'rules'} found nothing`);
  }
  if (rows.some(({ asked, found }) => asked === null || found === null))
    out(`${hidden} is a count below ${threshold}, or one that would give such a count away.`);
}

function printGroups(groups: readonly ReportRow[], out: Terminal['out']): void {
  for (const group of groups.slice(0, mostGroups))
    out(`    ${groupOf(group).padEnd(38)} ${countsOf(group)}`);
  if (groups.length > mostGroups)
    out(`    … and ${groups.length - mostGroups} more, which --report has`);
}

function byGuidance(rows: readonly ReportRow[]): Map<string | null, ReportRow[]> {
  const together = new Map<string | null, ReportRow[]>();
  for (const row of rows) {
    const others = together.get(row.guidance);
    if (others) others.push(row);
    else together.set(row.guidance, [row]);
  }
  return together;
}

function isOfAll({ period, specialty }: ReportRow): boolean {
  return period === null && specialty === null;
}

function groupOf({ period, specialty }: ReportRow): string {
  return [period, specialty].flatMap((name) => (name === null ? [] : name || notStated)).join(', ');
}

function countsOf({ asked, found, percentage }: ReportRow): string {
  const written = (count: number | null) => (count === null ? hidden : thousands(count));
  const share = percentage === null ? '' : `  ${percentage.toFixed(1)} %`;
  return `${written(found)} of ${written(asked)}${share}`;
}

/** The report for programs. Counts that are hidden are null. */
export function reportAsJson({ file, columns, totals, unread, report }: Audited): string {
  const { by, threshold, rows } = report;
  const shown = (count: number) => (isSmall(count, threshold) ? null : count);
  const counts = {
    ...totals,
    touching: shown(totals.touching),
    withFindings: shown(totals.withFindings),
  };
  return JSON.stringify(
    { file, columns, ...counts, unread, by, suppress: threshold, rows },
    null,
    2,
  );
}

const columns = [
  'guidance',
  'rule',
  'pack',
  'axis',
  'severity',
  'period',
  'specialty',
  'asked',
  'found',
  'percentage',
] as const;

/** Writes the report as a table, whole or not at all. */
export async function writeReport(file: string, { rows }: Report): Promise<void> {
  const beside = `${file}.part`;
  await writeFile(
    beside,
    stringify(
      rows.map((row) => ({
        ...row,
        guidance: row.guidance ?? '',
        period: nameOfGroup(row, row.period),
        specialty: nameOfGroup(row, row.specialty),
        asked: row.asked ?? hidden,
        found: row.found ?? hidden,
        percentage: row.percentage ?? '',
      })),
      { header: true, columns, record_delimiter: 'windows', escape_formulas: true },
    ),
  );
  await rename(beside, file);
}

function nameOfGroup(row: ReportRow, name: string | null): string {
  if (isOfAll(row)) return all;
  return name === null ? all : name || notStated;
}
