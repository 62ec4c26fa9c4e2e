import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { CardsRepository } from './cards.repository';
import { ConsentWithdrawnConsumer } from './consent-withdrawn.consumer';
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
  imports: [CoursesModule],
  providers: [
    ...measurement,
    ActivityReader,
    CardsRepository,
    ConsentWithdrawnConsumer,
    ModelsRepository,
    PeopleRepository,
    RecommendationsService,
    ShelfKeeper,
    ShelfRepository,
    TrainJob,
  ],
  exports: [...measurement, ModelsRepository, RecommendationsService],
})
export class RecommendationsModule {}
