import { CoursesModule } from '@domdom/courses';
import { Module } from '@nestjs/common';
import { CardsRepository } from './cards.repository';
import { ConsentWithdrawnConsumer } from './consent-withdrawn.consumer';
import { ModelsRepository } from './models.repository';
import { PeopleRepository } from './people.repository';
import { RecommendationsService } from './recommendations.service';
import { ShelfKeeper } from './shelf.keeper';
import { ShelfRepository } from './shelf.repository';
import { ActivityReader } from './training/activity.reader';
import { TrainJob } from './training/train.job';

@Module({
  imports: [CoursesModule],
  providers: [
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
  exports: [ModelsRepository, RecommendationsService],
})
export class RecommendationsModule {}
