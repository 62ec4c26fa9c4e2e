import { momentOf } from '../domain/recurrence';

export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A month, a quarter or a year in Viet Nam; `to` is not in it. */
export interface Period {
  kind: PeriodKind;
  year: number;
  /** The month (1 to 12) or the quarter (1 to 4); 1 for a year. */
  part: number;
  from: Date;
  to: Date;
}

const monthsOf: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };
const firstOf = (year: number, monthsIn: number): Date => {
  const months = year * 12 + monthsIn;
  const month = String((months % 12) + 1).padStart(2, '0');
  return momentOf(`${Math.floor(months / 12)}-${month}-01`, '00:00');
};

/** A period by its number; one that is too large or too small goes over into the next or the last year. */
export function periodOf(kind: PeriodKind, year: number, part: number): Period {
  const length = monthsOf[kind];
  const first = year * 12 + (part - 1) * length;
  const realYear = Math.floor(first / 12);
  const monthsIn = first % 12;
  return {
    kind,
    year: realYear,
    part: monthsIn / length + 1,
    from: firstOf(realYear, monthsIn),
    to: firstOf(realYear, monthsIn + length),
  };
}

/** The period in which a day (`2026-11-24`) lies. */
export function periodAround(kind: PeriodKind, day: string): Period {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return periodOf(kind, year, Math.ceil(month / monthsOf[kind]));
}

export const nextPeriod = ({ kind, year, part }: Period): Period => periodOf(kind, year, part + 1);
export const previousPeriod = ({ kind, year, part }: Period): Period => periodOf(kind, year, part - 1);

/** `2026-11`, `2026-Q4`, `2026`: its part of an address. */
export function periodKey({ kind, year, part }: Pick<Period, 'kind' | 'year' | 'part'>): string {
  if (kind === 'year') return String(year);
  return kind === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}

export const periodPattern = /^20\d\d(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?$/;
/** The period of a key; null for what is none. */
export function readPeriod(key: string): Period | null {
  if (!periodPattern.test(key)) return null;
  const year = Number(key.slice(0, 4));
  if (key.length === 4) return periodOf('year', year, 1);
  return key[5] === 'Q'
    ? periodOf('quarter', year, Number(key[6]))
    : periodOf('month', year, Number(key.slice(5)));
}
