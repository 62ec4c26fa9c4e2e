import { certificateNumber, newVerifyCode, yearInVietNam } from '@domdom/credentials';
import { newId } from '@domdom/platform';
import { type DemoContext, insertAll } from './demo-context';
import type { DemoEnrolment } from './make-activity';

const association = 'Hội Khuyến học Việt Nam';

export interface DemoCertificate {
  id: string;
  person_id: string;
  unit_id: string;
  title: string;
  issued_at: Date;
}

/** A certificate for every course that was completed, numbered in the order of completion. */
export async function makeCertificates(
  { database }: DemoContext,
  enrolments: readonly DemoEnrolment[],
): Promise<DemoCertificate[]> {
  const counts = new Map<number, number>();
  const rows = enrolments
    .flatMap(({ person, course, completedAt }) => (completedAt ? [{ person, course, completedAt }] : []))
    .sort((a, b) => a.completedAt.getTime() - b.completedAt.getTime())
    .map(({ person, course, completedAt }) => {
      const year = yearInVietNam(completedAt);
      const count = (counts.get(year) ?? 0) + 1;
      counts.set(year, count);
      return {
        id: newId(completedAt.getTime()),
        number: certificateNumber(year, count),
        verify_code: newVerifyCode(),
        person_id: person.id,
        course_id: course.id,
        unit_id: course.unit.id,
        full_name: person.fullName,
        title: course.given.title,
        title_en: course.given.titleEn,
        minutes: course.minutes,
        issuer: course.unit.parentId ? `${course.unit.name}, ${association}` : association,
        issued_at: completedAt,
      };
    });
  await insertAll(
    database,
    'certificate',
    {
      id: 'uuid',
      number: 'text',
      verify_code: 'text',
      person_id: 'uuid',
      course_id: 'uuid',
      unit_id: 'uuid',
      full_name: 'text',
      title: 'text',
      title_en: 'text',
      minutes: 'int',
      issuer: 'text',
      issued_at: 'timestamptz',
    },
    rows,
  );
  await insertAll(
    database,
    'certificate_counter',
    { year: 'int', last: 'int' },
    [...counts].map(([year, last]) => ({ year, last })),
  );
  return rows;
}
