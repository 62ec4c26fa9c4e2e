import type { Language } from '@domdom/platform';

/** What somebody may say of themselves for the figures of classes; saying nothing is always possible. */
export const sexes = ['female', 'male', 'other'] as const;
export type Sex = (typeof sexes)[number];

export const sexLabels: Record<Language, Record<Sex, string>> = {
  vi: { female: 'Nữ', male: 'Nam', other: 'Khác' },
  en: { female: 'Female', male: 'Male', other: 'Other' },
};
