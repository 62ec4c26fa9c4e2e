import { CoursesService, type CourseView } from '@domdom/courses';
import { Inbox } from '@domdom/notifications';
import { type Actor, AuditLog, commonErrors, Database, hasRole, RateLimit, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { likelyNotices } from './likely.notices';
import { type Sought, toldOf } from './likely.repository';
import { LikelyFinder, type LikelyFound } from './likely-finder.service';

export interface LikelyForCourse extends LikelyFound {
  course: CourseView;
}

/** So many people may be told of courses by one account in a day: it is no way to send everybody a letter. */
const perDay = { tries: 200, seconds: 86_400 };

/** Who might want a course: for the officials of where people live, and in numbers for those who wrote it. */
@Injectable()
export class LikelyForCourses {
  constructor(
    private readonly courses: CoursesService,
    private readonly finder: LikelyFinder,
    private readonly inbox: Inbox,
    private readonly database: Database,
    private readonly rate: RateLimit,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.notFound (also for what is no open course), common.forbidden, common.tooMany */
  async forCourse(actor: Actor, courseId: string): Promise<LikelyForCourse> {
    const course = await this.open(actor, courseId);
    return { course, ...(await this.finder.find(actor, soughtBy(actor, course))) };
  }

  /** Tells somebody of a course that suits them, who agreed to that; never twice. @returns their name. @throws as `forCourse` */
  async invite(actor: Actor, courseId: string, personId: string): Promise<string> {
    const course = await this.open(actor, courseId);
    const name = await this.finder.mustSuit(actor, soughtBy(actor, course), personId);
    await this.rate.take('course-invite', actor.personId, perDay);
    await this.database.transaction(async () => {
      const notice = likelyNotices.suggested({ title: course.title, name: actor.name });
      const path = `/courses/${course.slug}`;
      const once = toldOf(courseId);
      await this.inbox.send([personId], notice, path, { channels: 'all', kind: 'news', once });
      await this.audit.record({
        ...{ action: 'recommendations.course-suggested', subject: 'course', subjectId: courseId },
        details: { personId },
      });
    });
    return name;
  }

  private async open(actor: Actor, courseId: string): Promise<CourseView> {
    const action = hasRole(actor, 'official') ? 'read' : 'see-learners';
    const course = await this.courses.course(actor, courseId, action);
    if (course.status !== 'published') throw commonErrors.notFound();
    return course;
  }
}

/** Anybody can take a course at home: an official asks where they serve, who wrote it in the province of its unit. */
function soughtBy(actor: Actor, { id, topic, unitPath }: CourseView): Sought {
  const { everywhere, unitIds } = scopeOf(actor, 'official');
  const own = unitPath[1] ?? unitPath.at(-1);
  const area = everywhere ? unitPath.slice(0, 1) : unitIds.length > 0 ? unitIds : own ? [own] : [];
  return { classId: null, courseId: id, topic, area };
}
