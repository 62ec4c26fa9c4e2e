export const relations = ['parent', 'grandparent', 'spouse', 'child', 'sibling', 'other'] as const;
/** What a family member is to who looks after them. */
export type Relation = (typeof relations)[number];

/** Who is younger is spoken for by a parent or guardian (Law 91/2025 on personal data). */
export const ageOfConsent = 16;

/** How somebody agreed to being registered by their family: by word, or by the one who answers for a child. */
export const basisOf = (birthYear: number, year: number): 'spoken' | 'legal-representative' =>
  year - birthYear < ageOfConsent ? 'legal-representative' : 'spoken';

/** So many people share one phone at most. */
export const largestFamily = 12;

/** So many are added in a month at most: whoever ends looking after people and adds others fills classes with nobody. */
export const mostAdded = { tries: 2 * largestFamily, seconds: 30 * 24 * 3600 };

/**
 * SQL: whether whoever looks after somebody (`f`) knows of their registration (`r`) in a class (`c`). Of a sensitive
 * class only when they made it themselves: it may be about them.
 */
export const carerKnows = `(not c.sensitive or r.registered_by = f.carer_id)`;
