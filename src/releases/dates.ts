import { isDay } from '../calendar.js';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A day as files of the NHS write it, year first: `2023-04-01`, `20230401`, `01/04/2023` (the day before the month),
 * `01-APR-2023`, each with a time of day after it or not. Null for what is no day.
 */
export function readDay(written: string): string | null {
  const [date = ''] = written.trim().split(/[T ]\d\d:/);
  const [, y1, m1, d1] = /^(\d{4})[-/]?(\d\d)[-/]?(\d\d)$/.exec(date) ?? [];
  if (y1 && m1 && d1) return dayOf(y1, m1, d1);
  const [, d2, m2, y2] = /^(\d\d?)[-/. ](\d\d?|[A-Za-z]{3})[a-z]*[-/. ](\d{4})$/.exec(date) ?? [];
  if (!y2 || !m2 || !d2) return null;
  const named = months.indexOf(m2.toLowerCase()) + 1;
  return dayOf(y2, named > 0 ? String(named) : m2, d2);
}

function dayOf(year: string, month: string, day: string): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** What database exports write for nothing; with a dot where they take it for a code. */
const nothing = new Set(['NULL', 'NUL.L', '#N/A', 'N/A']);
const longest = 5;

/** Whether a cell says nothing. */
export function isBlank(cell: string): boolean {
  return cell === '' || (cell.length <= longest && nothing.has(cell.toUpperCase()));
}
