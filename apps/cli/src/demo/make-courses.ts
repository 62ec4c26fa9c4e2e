import type { CourseImport, CourseToImport } from '@domdom/courses';
import { fold, newId } from '@domdom/platform';
import { demoProgrammes } from './content';
import type { DemoCourse, DemoLesson } from './content/types';
import { type DemoContext, daysBefore, insertAll } from './demo-context';
import type { DemoPeople, DemoPerson } from './make-people';
import type { DemoUnit, DemoUnits } from './make-units';

export interface MadeCourse {
  id: string;
  lessonIds: string[];
  programme: string;
  /** Place in its programme, from 0. */
  place: number;
  given: DemoCourse;
  unit: DemoUnit;
  minutes: number;
  publishedAt: Date;
}

/** Stores a lesson with questions and gives its content's id. */
export type MakeQuestions = (lesson: DemoLesson & { kind: 'h5p' }, author: DemoPerson) => Promise<string>;

/** The ten programmes and their sixty courses, with every lesson. */
export async function makeCourses(
  context: DemoContext,
  units: DemoUnits,
  people: DemoPeople,
  courses: CourseImport,
  makeQuestions: MakeQuestions,
): Promise<MadeCourse[]> {
  const { random, now } = context;
  const planned: {
    programme: string;
    place: number;
    given: DemoCourse;
    unit: DemoUnit;
    minutes: number;
    toImport: CourseToImport;
    publishedAt: Date;
  }[] = [];
  for (const programme of demoProgrammes) {
    for (const [place, given] of programme.courses.entries()) {
      const shown = planned.length === 0 ? people.byUsername.get('giaovien')! : null;
      const author = shown ?? random.pick(people.instructors);
      const publishedAt = daysBefore(now, random.whole(90, 320));
      const chosen = random.chance(0.4) ? units.centre.VAPE : random.pick(units.provinces);
      // Who looks at the portal as an instructor can go on writing this course.
      const unit = shown?.unit ?? chosen;
      const minutes = given.sections
        .flatMap(({ lessons }) => lessons)
        .reduce((sum, lesson) => sum + lesson.minutes, 0);
      const toImport = await courseToImport(unit, given, author, publishedAt, makeQuestions);
      planned.push({ programme: programme.slug, place, given, unit, minutes, toImport, publishedAt });
    }
  }
  const imported = await courses.importCourses(planned.map(({ toImport }) => toImport));
  const made = imported.map(({ id, lessonIds }, index) => ({ ...planned[index]!, id, lessonIds }));
  await makeProgrammes(context, units, people, made);
  return made;
}

async function courseToImport(
  unit: DemoUnit,
  given: DemoCourse,
  author: DemoPerson,
  publishedAt: Date,
  makeQuestions: MakeQuestions,
): Promise<CourseToImport> {
  const sections: CourseToImport['sections'] = [];
  for (const section of given.sections) {
    const lessons: CourseToImport['sections'][number]['lessons'] = [];
    for (const lesson of section.lessons) {
      const { title, minutes, kind } = lesson;
      if (lesson.kind === 'text') lessons.push({ title, minutes, kind, bodyMarkdown: lesson.markdown });
      else {
        const contentId = await makeQuestions(lesson, author);
        lessons.push({ title, minutes, kind, contentId, passPercentage: lesson.passPercentage });
      }
    }
    sections.push({ title: section.title, lessons });
  }
  return {
    slug: given.slug,
    title: given.title,
    titleEn: given.titleEn,
    summary: given.summary,
    summaryEn: given.summaryEn,
    topic: given.topic,
    level: given.level,
    language: 'vi',
    audience: given.audience,
    outcomes: given.outcomes,
    unitId: unit.id,
    authorIds: [author.id],
    status: 'published',
    publishedAt,
    sections,
  };
}

/** The ten programmes over courses that are there already. */
export async function makeProgrammes(
  { database, now }: DemoContext,
  units: DemoUnits,
  people: DemoPeople,
  courses: readonly { id: string; programme: string; place: number }[],
): Promise<void> {
  const publishedAt = daysBefore(now, 80);
  const programmes = demoProgrammes.map((programme) => ({ ...programme, id: newId() }));
  await insertAll(
    database,
    'programme',
    {
      id: 'uuid',
      slug: 'text',
      title: 'text',
      title_en: 'text',
      title_sort: 'text',
      summary: 'text',
      summary_en: 'text',
      topic: 'text',
      owner_unit_id: 'uuid',
      status: 'text',
      search_folded: 'text',
      published_at: 'timestamptz',
      created_by: 'uuid',
      created_at: 'timestamptz',
      updated_at: 'timestamptz',
    },
    programmes.map((programme) => ({
      id: programme.id,
      slug: programme.slug,
      title: programme.title,
      title_en: programme.titleEn,
      title_sort: fold(programme.title),
      summary: programme.summary,
      summary_en: programme.summaryEn,
      topic: programme.topic,
      owner_unit_id: units.centre.VAPE.id,
      status: 'published',
      search_folded: fold(`${programme.title} ${programme.titleEn} ${programme.summary}`),
      published_at: publishedAt,
      created_by: people.byUsername.get('trunguong')!.id,
      created_at: publishedAt,
      updated_at: publishedAt,
    })),
  );
  await insertAll(
    database,
    'programme_course',
    { programme_id: 'uuid', course_id: 'uuid', position: 'int', required: 'boolean' },
    courses.map((course) => ({
      programme_id: programmes.find(({ slug }) => slug === course.programme)!.id,
      course_id: course.id,
      position: course.place + 1,
      required: course.place < 4,
    })),
  );
}
