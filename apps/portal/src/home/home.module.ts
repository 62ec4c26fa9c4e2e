import { ClassesModule } from '@domdom/classes';
import { RecommendationsModule } from '@domdom/recommendations';
import { Module } from '@nestjs/common';
import { HomePagesController } from './home.pages.controller';
import { HomeService } from './home.service';

@Module({
  imports: [ClassesModule, RecommendationsModule],
  controllers: [HomePagesController],
  providers: [HomeService],
})
export class HomeModule {}
