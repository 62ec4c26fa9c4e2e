/** Behind how many imaginary learners a segment's own figures stand; see `Popularity`. */
export const popularityShrinkage = 100;
/** Fewer learners with two courses or more than this teach a model, and a comparison, nothing that could be relied on. */
export const learnersNeeded = 50;
/** With more courses than this options are not tuned: each fit would take minutes. */
export const tunedUpTo = 2500;
