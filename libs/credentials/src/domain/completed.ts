/** What a certificate can be of. */
export const completedKinds = ['course', 'programme'] as const;
export type CompletedKind = (typeof completedKinds)[number];

/** Something that somebody completed. */
export interface Completed {
  kind: CompletedKind;
  id: string;
}

/** The part of an address under which a kind of achievement is told of. */
export const achievementPath = ({ kind, id }: Completed): string => `/achievements/${kind}s/${id}`;

/** The kind of an address's part: `courses` or `programmes`. */
export const kindOfPath = (part: string): CompletedKind | null =>
  completedKinds.find((kind) => `${kind}s` === part) ?? null;
