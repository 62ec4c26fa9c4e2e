import { ClassesModule } from '@domdom/classes';
import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { ConsentWithdrawnConsumer } from './consent-withdrawn.consumer';
import { ActivityExport } from './export/activity-export';
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
import { CleanSearchesJob } from './officials/clean-searches.job';
import { LikelyRepository } from './officials/likely.repository';
import { LikelyService } from './officials/likely.service';
import { LikelyForCourses } from './officials/likely-courses.service';
import { LikelyFinder } from './officials/likely-finder.service';
import { MissingRepository } from './officials/missing.repository';
import { MissingService } from './officials/missing.service';
import { UnmetSearchesConsumer } from './officials/unmet-searches.consumer';
import { UnmetSearchesRepository } from './officials/unmet-searches.repository';
import { PeopleRepository } from './people.repository';
import { RecommendationsService } from './recommendations.service';
import { ShelfKeeper } from './shelf.keeper';
import { ShelfRepository } from './shelf.repository';
import { ShownViews } from './shown-views';
import { ActivityReader } from './training/activity.reader';
import { TrainJob } from './training/train.job';
import { Trainer } from './training/trainer.service';
import { TrainingRequests } from './training/training-requests.service';
import { ActivityChangedConsumer } from './updates/activity-changed.consumer';
import { ChangesRepository } from './updates/changes.repository';
import { Forgetter } from './updates/forgetter.service';
import { UpdateJob } from './updates/update.job';
import { UpdateRequests } from './updates/update-requests.service';
import { Updater } from './updates/updater.service';
import { LearnerRowsRepository } from './versions/learner-rows.repository';
import { LiveModels } from './versions/live-models';
import { LiveVersion } from './versions/live-version.service';
import { SwitchesRepository } from './versions/switches.repository';
import { TrainedKeeper } from './versions/trained.keeper';
import { VersionFiles } from './versions/version-files';
import { VersionsRepository } from './versions/versions.repository';

const versions = [
  LearnerRowsRepository,
  LiveModels,
  LiveVersion,
  SwitchesRepository,
  TrainedKeeper,
  VersionFiles,
  VersionsRepository,
];
const updates = [ActivityChangedConsumer, ChangesRepository, Forgetter, UpdateJob, UpdateRequests, Updater];
const training = [ActivityExport, ActivityReader, TrainJob, Trainer, TrainingRequests];

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
  LikelyFinder,
  LikelyForCourses,
  MissingRepository,
  MissingService,
  UnmetSearchesConsumer,
  UnmetSearchesRepository,
];

@Module({
  imports: [ClassesModule, CoursesModule],
  providers: [
    ...measurement,
    ...forOfficials,
    ...training,
    ...updates,
    ...versions,
    ClassKind,
    CourseKind,
    KnowledgeService,
    ProgrammeKind,
    RecommendableKinds,
    ResourceKind,
    ConsentWithdrawnConsumer,
    PeopleRepository,
    RecommendationsService,
    ShelfKeeper,
    ShelfRepository,
    ShownViews,
  ],
  exports: [
    ...measurement,
    ...forOfficials,
    ...updates,
    ...versions,
    ActivityExport,
    KnowledgeService,
    RecommendableKinds,
    RecommendationsService,
    ShownViews,
  ],
})
export class RecommendationsModule {}
