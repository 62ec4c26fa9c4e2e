/** When something can be entered: from a day on, some days after somebody enrolled, or both; always when neither. */
export interface Opening {
  /** A day in Viet Nam, `2026-11-24`. */
  opensOn: string | null;
  opensAfterDays: number | null;
}
export const alwaysOpen: Opening = { opensOn: null, opensAfterDays: null };

const milliseconds = 86_400_000;

/** The day some days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * milliseconds).toISOString().slice(0, 10);
}

/** The later of two days; null is before all of them. */
export function laterDay(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** The day from which somebody who enrolled on a day may enter; null when they always may. */
export function openingDay({ opensOn, opensAfterDays }: Opening, enrolledOn: string): string | null {
  return laterDay(opensOn, opensAfterDays === null ? null : daysAfter(enrolledOn, opensAfterDays));
}

/** The moment at which a day begins in Viet Nam, for putting it into words. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);
