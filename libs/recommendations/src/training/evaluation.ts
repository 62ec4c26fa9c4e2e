import type { Estimate } from '@domdom/recommender';

/** What a comparison on the portal's own held-out learners gave for one method. */
export interface MethodFigures {
  method: 'ease' | 'item-knn' | 'popularity';
  /** Recall at 20 and NDCG at 100 with their 95% intervals. */
  recall: Estimate;
  ndcg: Estimate;
  fitSeconds: number;
}

/** How well a model does, as it is stored beside it. */
export interface ModelEvaluation {
  /** Learners with two courses or more, who alone can be held out. */
  comparable: number;
  /** How many of them the figures are from; null when there were too few to compare. */
  tested: number | null;
  methods: MethodFigures[];
  /** The options EASE was fitted with; null when it was not. */
  easeOptions: Record<string, number> | null;
}

/** One trained model as the administrators' page shows it. */
export interface ModelRow {
  id: string;
  trainedAt: Date;
  kind: 'ease' | 'popularity';
  itemCount: number;
  learners: number;
  interactions: number;
  evaluation: ModelEvaluation;
  seconds: number;
}
