/** Age groups in which people choose alike; from the year of birth, which is all the portal knows. */
export const ageGroups = ['under-25', '25-39', '40-59', '60-up'] as const;
export type AgeGroup = (typeof ageGroups)[number];

export function ageGroupOf(birthYear: number | null, year: number): AgeGroup | null {
  if (birthYear === null) return null;
  const age = year - birthYear;
  if (age < 25) return 'under-25';
  if (age < 40) return '25-39';
  return age < 60 ? '40-59' : '60-up';
}

/** The popularity model's segments of a person, the widest first; what is not known is left out. */
export function segmentsOf(known: {
  province?: string | null;
  commune?: string | null;
  age?: AgeGroup | null;
}): string[] {
  const { province, commune, age } = known;
  return [
    ...(province ? [`province:${province}`] : []),
    ...(commune ? [`commune:${commune}`] : []),
    ...(age ? [`age:${age}`] : []),
  ];
}
