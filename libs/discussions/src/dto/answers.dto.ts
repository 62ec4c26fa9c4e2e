import { NestedField, TextField, WholeField } from '@domdom/platform';
import type { PostView } from '../post-view';
import { PostAnswer } from './discussions.dto';

export class PostsAnswer {
  @NestedField(() => PostAnswer, { many: true }) items: PostAnswer[];
  @WholeField() total: number;
  @TextField({ optional: true }) next: string | null;
}
export class ThreadAnswer {
  @NestedField(() => PostAnswer) question: PostAnswer;
  @NestedField(() => PostAnswer, { many: true }) answers: PostAnswer[];
  @TextField({ optional: true }) next: string | null;
}
export class QueuedAnswer extends PostAnswer {
  @WholeField() openReports: number;
}
export class QueueAnswer {
  @NestedField(() => QueuedAnswer, { many: true }) items: QueuedAnswer[];
  @WholeField() total: number;
  @TextField({ optional: true }) next: string | null;
}

/** A post as the API tells it. */
export function postAnswer(post: PostView): PostAnswer {
  return {
    id: post.id,
    ...(post.questionId ? { questionId: post.questionId } : {}),
    author: post.author.kind,
    ...(post.author.kind === 'named' ? { authorName: post.author.name } : {}),
    byStaff: post.byStaff,
    status: post.status,
    ...(post.title ? { title: post.title } : {}),
    ...(post.bodyHtml === null ? {} : { bodyHtml: post.bodyHtml }),
    ...(post.lesson ? { lessonId: post.lesson.id } : {}),
    marked: post.marked,
    answered: post.answered,
    answerCount: post.answerCount,
    helpfulCount: post.helpfulCount,
    thanked: post.thanked,
    createdAt: post.createdAt.toISOString(),
    ...(post.editedAt ? { editedAt: post.editedAt.toISOString() } : {}),
    ...(post.picture ? { picture: `/discussions/pictures/${post.picture.id}` } : {}),
  };
}
