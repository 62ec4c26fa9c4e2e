import { ClassesModule } from '@domdom/classes';
import { CoursesModule } from '@domdom/courses';
import { NotificationsModule } from '@domdom/notifications';
import { Module } from '@nestjs/common';
import { DiscussionsRepository } from './discussions.repository';
import { DiscussionsService } from './discussions.service';
import { TellInstructorsJob } from './jobs/tell-instructors.job';
import { MentionsService } from './mentions.service';
import { ModerationRepository } from './moderation.repository';
import { ModerationService } from './moderation.service';
import { PicturesService } from './pictures.service';
import { PostNews } from './post-news';
import { PostReader } from './post-reader.service';
import { PostsRepository } from './posts.repository';
import { PostsService } from './posts.service';
import { QuestionLists } from './question-lists.repository';

const services = [
  DiscussionsService,
  MentionsService,
  ModerationService,
  PicturesService,
  PostReader,
  PostsService,
];

@Module({
  imports: [ClassesModule, CoursesModule, NotificationsModule],
  providers: [
    ...services,
    DiscussionsRepository,
    ModerationRepository,
    PostNews,
    PostsRepository,
    QuestionLists,
    TellInstructorsJob,
  ],
  exports: services,
})
export class DiscussionsModule {}
