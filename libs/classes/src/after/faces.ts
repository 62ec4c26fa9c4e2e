/** How a session was: one tap. From the unhappiest. */
export const faces = [1, 2, 3] as const;
export type Face = (typeof faces)[number];
/** Fewer answers than this are shown to nobody: whoever taught would know who said what. */
export const leastAnswers = 3;

export type FaceCounts = Record<Face, number>;
