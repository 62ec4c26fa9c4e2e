import type { SemanticsField } from '../../src/form/semantics';
import { isRecord } from '../../src/form/values';

/** Is this a list of ranges of the score, with words for each: `from` and `to` in per cent? */
export const isRangeList = (field: SemanticsField): boolean => {
  const names = (field.field?.fields ?? []).filter((one) => one.type === 'number').map((one) => one.name);
  return names.includes('from') && names.includes('to');
};

/** The same entries with 0 to 100 shared out among them: three are 0–33, 34–67 and 68–100. */
export const evenly = (entries: readonly unknown[]): unknown[] =>
  entries.map((entry, i) => ({
    ...(isRecord(entry) ? entry : {}),
    from: i === 0 ? 0 : Math.round((i * 100) / entries.length) + 1,
    to: Math.round(((i + 1) * 100) / entries.length),
  }));

/** A new entry begins where the last one ended. */
export const afterLast = (last: unknown, fresh: unknown): unknown => {
  const end = isRecord(last) && typeof last['to'] === 'number' ? last['to'] : -1;
  return { ...(isRecord(fresh) ? fresh : {}), from: Math.min(100, end + 1), to: 100 };
};
