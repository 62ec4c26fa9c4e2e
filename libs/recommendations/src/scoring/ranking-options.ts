export const rankingModels = ['trained', 'popularity'] as const;
export type RankingModel = (typeof rankingModels)[number];
export const explorations = ['with', 'without'] as const;
export type Exploration = (typeof explorations)[number];

/** What an experiment may let lists differ in; what is not said is as usual. */
export interface RankingOptions {
  /** How much a list spreads over topics and levels against the score: from 0, by score alone, to 1. */
  diversity?: number;
  /** `popularity` leaves aside all that is known of the person. */
  model?: RankingModel;
  /** `without` leaves the last place of a long list to the next best; nothing is drawn. */
  exploration?: Exploration;
}

/** How lists are made for everybody who is in no experiment. */
export const usualOptions: Required<RankingOptions> = {
  diversity: 0.2,
  model: 'trained',
  exploration: 'with',
};
