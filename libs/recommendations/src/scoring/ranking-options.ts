export const rankingModels = ['trained', 'popularity'] as const;
export type RankingModel = (typeof rankingModels)[number];

/** What an experiment may let lists differ in; what is not said is as usual. */
export interface RankingOptions {
  /** How much a list spreads over topics and levels against the score: from 0, by score alone, to 1. */
  diversity?: number;
  /** `popularity` leaves aside all that is known of the person. */
  model?: RankingModel;
}
