import { ClassesModule } from '@domdom/classes';
import { EnrolmentsModule } from '@domdom/enrolments';
import { RecommendationsModule } from '@domdom/recommendations';
import { Module } from '@nestjs/common';
import { HomePagesController } from './home.pages.controller';
import { HomeService } from './home.service';

@Module({
  imports: [ClassesModule, EnrolmentsModule, RecommendationsModule],
  controllers: [HomePagesController],
  providers: [HomeService],
})
export class HomeModule {}
