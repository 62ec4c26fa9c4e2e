import { ClassesModule } from '@domdom/classes';
import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { DiscussionPagesController } from './discussion.pages.controller';
import { DiscussionsApiController } from './discussions.api.controller';
import { DiscussionsModule } from './discussions.module';
import { DiscussionPageSections } from './page-sections';
import { PostsApiController } from './posts.api.controller';
import { PostsPagesController } from './posts.pages.controller';

registerNavigation({
  key: 'discussions',
  path: '/discussions/moderation',
  label: { vi: 'Duyệt hỏi đáp', en: 'Look over discussions' },
  icon: 'question',
  for: 'instructor',
  order: 125,
});

@Module({
  imports: [ClassesModule, CoursesModule, DiscussionsModule],
  // Posts first: `discussions/questions/ID` is not the discussion of something called "questions".
  controllers: [
    PostsPagesController,
    DiscussionPagesController,
    PostsApiController,
    DiscussionsApiController,
  ],
  providers: [DiscussionPageSections],
})
export class DiscussionsWebModule {}
