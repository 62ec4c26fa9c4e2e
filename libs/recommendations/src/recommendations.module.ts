import { Module } from '@nestjs/common';
import { ConsentWithdrawnConsumer } from './consent-withdrawn.consumer';
import { ClassKind } from './kinds/class.kind';
import { CourseKind } from './kinds/course.kind';
import { ProgrammeKind } from './kinds/programme.kind';
import { RecommendableKinds } from './kinds/recommendable-kinds';
import { ResourceKind } from './kinds/resource.kind';
import { KnowledgeService } from './knowledge.service';
import { ClicksRepository } from './measurement/clicks.repository';
import { ExperimentsRepository } from './measurement/experiments.repository';
import { ExperimentsService } from './measurement/experiments.service';
import { MeasureJob } from './measurement/measure.job';
import { MeasurementRepository } from './measurement/measurement.repository';
import { ViewsRepository } from './measurement/views.repository';
import { ModelsRepository } from './models.repository';
import { PeopleRepository } from './people.repository';
import { RecommendationsService } from './recommendations.service';
import { ShelfKeeper } from './shelf.keeper';
import { ShelfRepository } from './shelf.repository';
import { ActivityReader } from './training/activity.reader';
import { TrainJob } from './training/train.job';

const measurement = [
  ClicksRepository,
  ExperimentsRepository,
  ExperimentsService,
  MeasureJob,
  MeasurementRepository,
  ViewsRepository,
];

@Module({
  providers: [
    ...measurement,
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
  exports: [...measurement, KnowledgeService, ModelsRepository, RecommendableKinds, RecommendationsService],
})
export class RecommendationsModule {}
