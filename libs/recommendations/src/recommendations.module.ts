import { Module } from '@nestjs/common';
import { ConsentWithdrawnConsumer } from './consent-withdrawn.consumer';
import { ClassKind } from './kinds/class.kind';
import { CourseKind } from './kinds/course.kind';
import { ProgrammeKind } from './kinds/programme.kind';
import { RecommendableKinds } from './kinds/recommendable-kinds';
import { ResourceKind } from './kinds/resource.kind';
import { KnowledgeService } from './knowledge.service';
import { ModelsRepository } from './models.repository';
import { PeopleRepository } from './people.repository';
import { RecommendationsService } from './recommendations.service';
import { ShelfKeeper } from './shelf.keeper';
import { ShelfRepository } from './shelf.repository';
import { ActivityReader } from './training/activity.reader';
import { TrainJob } from './training/train.job';

@Module({
  providers: [
    ActivityReader,
    ClassKind,
    CourseKind,
    KnowledgeService,
    ProgrammeKind,
    RecommendableKinds,
    ResourceKind,
    ConsentWithdrawnConsumer,
    ModelsRepository,
    PeopleRepository,
    RecommendationsService,
    ShelfKeeper,
    ShelfRepository,
    TrainJob,
  ],
  exports: [KnowledgeService, ModelsRepository, RecommendableKinds, RecommendationsService],
})
export class RecommendationsModule {}
