export type { Term, TermReason } from './domain/terms';
export { RecommendationStrip } from './pages/recommendation-strip';
export { RecommendedCards } from './pages/recommended-cards';
export { RecommendationsModule } from './recommendations.module';
export {
  type Recommendations,
  RecommendationsService,
  type RecommendedCourse,
  type RecommendedProgramme,
} from './recommendations.service';
export { RecommendationsWebModule } from './recommendations-web.module';
export { recommendationsSchema } from './schema';
export { trainKind } from './training/train-kind';
