import { ClassPageSections } from '@domdom/classes';
import { CoursePageSections, LessonPageSections } from '@domdom/courses';
import type { Actor } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscussionsService } from './discussions.service';
import { can } from './domain/discussion.policy';
import { AskAboutLesson, DiscussionSection } from './pages/discussion.section';
import type { SubjectKind } from './subject';

/** Shows the way to the discussion on the pages of courses, lessons and classes; one query each. */
@Injectable()
export class DiscussionPageSections implements OnModuleInit {
  constructor(
    private readonly coursePage: CoursePageSections,
    private readonly lessonPage: LessonPageSections,
    private readonly classPage: ClassPageSections,
    private readonly discussions: DiscussionsService,
  ) {}

  onModuleInit(): void {
    const place = { key: 'discussion', order: 60 };
    this.coursePage.add({
      ...place,
      render: ({ actor, course }) => this.section(actor, 'courses', course.id),
    });
    this.classPage.add({ ...place, render: ({ actor, view }) => this.section(actor, 'classes', view.id) });
    this.lessonPage.add({
      ...place,
      render: async ({ actor, lesson }) => {
        const found = await this.discussions.unread(actor, 'courses', lesson.courseId);
        if (!found || !can('write', actor, found.discussion)) return null;
        return <AskAboutLesson discussion={found.discussion} lessonId={lesson.id} />;
      },
    });
  }

  private async section(actor: Actor | null, kind: SubjectKind, subjectId: string) {
    const found = await this.discussions.unread(actor, kind, subjectId);
    if (!found) return null;
    const mayAsk = can('write', actor, found.discussion);
    return <DiscussionSection {...found} mayAsk={mayAsk} />;
  }
}
