import type { Estimate, Params } from '@domdom/recommender';

/** How well one method does on people it has never seen, with 95% intervals. */
export interface Figures {
  /** The share of people who find a course they chose among the first 20; not known of earlier trainings. */
  found?: Estimate;
  /** Recall at 20 and NDCG at 100. */
  recall: Estimate;
  ndcg: Estimate;
  /** The share of the catalogue that stands in somebody's first 20; not known of earlier trainings. */
  coverage?: Estimate;
}

/** What a comparison on the portal's own held-out learners gave for one method. */
export interface MethodFigures extends Figures {
  method: string;
  fitSeconds: number;
  /** The options that did best, and out of how many fits. */
  params?: Params;
  tried?: number;
}

/** How well a version does, as it is stored beside it. */
export interface ModelEvaluation {
  /** Learners with two courses or more, who alone can be held out. */
  comparable: number;
  /** How many of them the figures are from; null when there were too few to compare. */
  tested: number | null;
  methods: MethodFigures[];
  /** The version's own method on the same people when it is told of nothing but their first course. */
  newcomers?: Figures | null;
  /** The version that was live then, made again without these people, on the same people; null without one. */
  live?: Figures | null;
  /** What trainings of earlier portals say of EASE. */
  easeOptions?: Params | null;
}
