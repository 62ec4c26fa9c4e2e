import { ClassesModule } from '@domdom/classes';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { AskersLimit } from './askers-limit';
import { KnownApiController } from './known.api.controller';
import { KnownPagesController } from './known.pages.controller';
import { ClicksController } from './measurement/clicks.controller';
import { MeasurementController } from './measurement/measurement.controller';
import {
  LikelyApiController,
  LikelyForCourseApiController,
  LikelyForCoursePagesController,
  LikelyPagesController,
} from './officials/likely.controllers';
import { LikelySection } from './officials/likely.section';
import { MissingApiController, MissingPagesController } from './officials/missing.controllers';
import { RecommendationsAdminController } from './recommendations.admin.controller';
import { RecommendationsApiController } from './recommendations.api.controller';
import { RecommendationsModule } from './recommendations.module';
import { RecommendationsPagesController } from './recommendations.pages.controller';
import { ArithmeticLog } from './training/arithmetic-log';

registerNavigation(
  {
    key: 'recommendations',
    path: '/recommendations',
    label: { vi: 'Gợi ý', en: 'For you' },
    icon: 'firefly',
    for: 'learner',
    order: 40,
  },
  {
    key: 'recommendations-admin',
    path: '/admin/recommendations',
    label: { vi: 'Máy gợi ý', en: 'Recommender' },
    icon: 'chart',
    for: 'portal-administrator',
    order: 210,
  },
  {
    key: 'missing-learning',
    path: '/organise/missing',
    label: { vi: 'Còn thiếu gì?', en: 'What is missing' },
    icon: 'search',
    for: 'official',
    order: 122,
  },
);

@Module({
  imports: [RecommendationsModule, ClassesModule],
  providers: [ArithmeticLog, AskersLimit, LikelySection],
  controllers: [
    ClicksController,
    MeasurementController,
    LikelyPagesController,
    LikelyApiController,
    LikelyForCoursePagesController,
    LikelyForCourseApiController,
    MissingPagesController,
    MissingApiController,
    KnownApiController,
    KnownPagesController,
    RecommendationsPagesController,
    RecommendationsAdminController,
    RecommendationsApiController,
  ],
})
export class RecommendationsWebModule {}
