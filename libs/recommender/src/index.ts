export { type BenchArgs, type BenchRow, defaultBenchSizes, runRecommenderBench } from './cli/bench';
export { type EvaluateArgs, runEvaluate } from './cli/evaluate';
export { type BadLine, type InteractionsFile, readInteractionsFile } from './cli/interactions-file';
export { type ItemsFile, readItemsFile } from './cli/items-file';
export { type Output, ProgressDisplay } from './cli/progress-display';
export { GramSum } from './data/gram-sum';
export { IdMap } from './data/id-map';
export { type InteractionMatrix, selectEntries, takenCounts } from './data/interaction-matrix';
export {
  type Interaction,
  type Interactions,
  InteractionsBuilder,
  type InteractionsOptions,
} from './data/interactions';
export { measureReading, type ReadingFigures, type ReadingOptions } from './data/measure-reading';
export { dropped, type Signal, signalWeights } from './data/signals';
export { type SyntheticOptions, syntheticInteractions } from './data/synthetic';
export { decayByTime, decayFactor, shareLeft, type TimeDecayOptions } from './data/time-decay';
export { bootstrapCoverage, bootstrapMean, type Estimate } from './evaluation/bootstrap';
export type { Catalogue } from './evaluation/catalogue';
export { type Contender, standardContenders } from './evaluation/contenders';
export { type EvaluationOptions, evaluate } from './evaluation/evaluate';
export { evaluateNewItems, type NewItemsOptions, type NewItemsResult } from './evaluation/evaluate-new-items';
export type { ContenderResult, EvaluationResult } from './evaluation/evaluation-result';
export type { Exposure } from './evaluation/exposure';
export { type Axes, type Climb, hillClimb, type Params } from './evaluation/hill-climb';
export { lastOutSplit } from './evaluation/last-out-split';
export { type LearnMixtureOptions, type LearntMixture, learnMixture } from './evaluation/learn-mixture';
export { type Cutoffs, defaultCutoffs, historyOf, type Measurement, measure } from './evaluation/measure';
export { diversityOf, hitRateAt, ndcgAt, noveltyOf, recallAt } from './evaluation/metrics';
export { meanOverSplits, overSplits, type SplitsSummary } from './evaluation/over-splits';
export { evaluationPlots } from './evaluation/plots/evaluation-plots';
export type { Plot } from './evaluation/plots/svg';
export type { HistorySlice, Profile } from './evaluation/profile';
export { type Protocol, protocols, splitBy } from './evaluation/protocol';
export { formatEvaluation, formatNewItems, formatSplits, textTable } from './evaluation/report';
export {
  type FoldIn,
  foldIn,
  type Split,
  type SplitShares,
  type StrongSplitOptions,
  strongSplit,
} from './evaluation/split';
export { timeSplit } from './evaluation/time-split';
export { blendLabel } from './evaluation/tune-blend';
export {
  type BackendName,
  type BackendOptions,
  backendNames,
  backendsFor,
  describeBackends,
  findBackend,
} from './linalg/backends';
export { BlockedSweepInverter } from './linalg/blocked-sweep-inverter';
export { gram, learnerLengthWeights } from './linalg/gram';
export type { ColumnScores, ItemMatrix, ItemMatrixBackend } from './linalg/item-matrix';
export { MlMatrixInverter } from './linalg/ml-matrix-inverter';
export type { SpdInverter } from './linalg/spd-inverter';
export { Blend, type BlendOptions } from './models/blend';
export type { Mixture, MixtureClass } from './models/blend-mixture';
export { Content, type ContentModelOptions } from './models/content';
export {
  ContentIndex,
  type ContentOptions,
  type ItemContent,
} from './models/content-index';
export { summedContributions } from './models/contributions';
export { Ease, type EaseOptions } from './models/ease';
export { Ials } from './models/ials';
export type { IalsOptions } from './models/ials-options';
export { ItemKnn, type ItemKnnOptions } from './models/item-knn';
export { loadModel } from './models/load-model';
export type { Contribution, Drift, History, InCommon, Model, RowChange } from './models/model';
export { formatVersion as modelFileFormat } from './models/model-file';
export {
  ContentNeighbours,
  explainPlaced,
  placeByContent,
} from './models/place-by-content';
export { Popularity, type PopularityOptions } from './models/popularity';
export { Sequence, type SequenceOptions } from './models/sequence';
export { type RankedItems, topK } from './models/top-k';
export type { Progress, ProgressEvent } from './progress';
export { type Rng, seededRng } from './random';
export { byCalibration, type CalibrationOptions, type TopicShares, topicShares } from './ranking/calibration';
export { byScore, type Diversity, type Scored } from './ranking/diversity';
export type { ExplorationOptions } from './ranking/exploration';
export type { ExposureCap } from './ranking/exposure-cap';
export { applyHardRules, type Exclusion, type HardRule } from './ranking/hard-rules';
export { byMarginalRelevance, type MarginalRelevanceOptions } from './ranking/marginal-relevance';
export {
  type DrawRequest,
  drawLastPlaces,
  type Place,
  type Reranked,
  type RerankRequest,
  rerank,
} from './ranking/rerank';
export { type Account, accountOf, type Reason, type ReasonOptions, topReasons } from './reasons/top-reasons';
export {
  type Recommendation,
  type RecommendationReason,
  type RecommendationRequest,
  Recommender,
  type RecommenderParts,
} from './recommender';
export { RecommenderError } from './recommender-error';
export {
  type RecommenderErrorCode,
  type RecommenderErrorParams,
  type RecommenderLanguage,
  recommenderMessages,
} from './recommender-messages';
