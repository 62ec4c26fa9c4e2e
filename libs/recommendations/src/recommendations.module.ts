import { ClassesModule } from '@domdom/classes';
import { Module } from '@nestjs/common';
import { ConsentWithdrawnConsumer } from './consent-withdrawn.consumer';
import { ClassKind } from './kinds/class.kind';
import { CourseKind } from './kinds/course.kind';
import { ProgrammeKind } from './kinds/programme.kind';
import { RecommendableKinds } from './kinds/recommendable-kinds';
import { KnowledgeService } from './knowledge.service';
import { ClicksRepository } from './measurement/clicks.repository';
import { ExperimentsRepository } from './measurement/experiments.repository';
import { ExperimentsService } from './measurement/experiments.service';
import { MeasureJob } from './measurement/measure.job';
import { MeasurementRepository } from './measurement/measurement.repository';
import { ViewsRepository } from './measurement/views.repository';
import { ModelsRepository } from './models.repository';
import { CleanSearchesJob } from './officials/clean-searches.job';
import { LikelyRepository } from './officials/likely.repository';
import { LikelyService } from './officials/likely.service';
import { MissingRepository } from './officials/missing.repository';
import { MissingService } from './officials/missing.service';
import { UnmetSearchesConsumer } from './officials/unmet-searches.consumer';
import { UnmetSearchesRepository } from './officials/unmet-searches.repository';
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

const forOfficials = [
  CleanSearchesJob,
  LikelyRepository,
  LikelyService,
  MissingRepository,
  MissingService,
  UnmetSearchesConsumer,
  UnmetSearchesRepository,
];

@Module({
  imports: [ClassesModule],
  providers: [
    ...measurement,
    ...forOfficials,
    ActivityReader,
    ClassKind,
    CourseKind,
    KnowledgeService,
    ProgrammeKind,
    RecommendableKinds,
    ConsentWithdrawnConsumer,
    ModelsRepository,
    PeopleRepository,
    RecommendationsService,
    ShelfKeeper,
    ShelfRepository,
    TrainJob,
  ],
  exports: [...measurement, ...forOfficials, ModelsRepository, RecommendableKinds, RecommendationsService],
})
export class RecommendationsModule {}
