export {
  answerMarked,
  postModerated,
  questionAnswered,
  questionAsked,
} from './discussions.events';
export { DiscussionsModule } from './discussions.module';
export { DiscussionsService } from './discussions.service';
export { DiscussionsWebModule } from './discussions-web.module';
export type { DiscussionMode, DiscussionSettings } from './domain/settings';
export { ModerationService } from './moderation.service';
export { PostsService } from './posts.service';
export { discussionsSchema } from './schema';
export { writtenPost } from './written-post';
