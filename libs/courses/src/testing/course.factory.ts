import { type Database, newId, SystemClock } from '@domdom/platform';
import { CourseImport, type CourseToImport } from '../course-import.service';

let made = 0;

/** An open course of a unit with a few text lessons, or as given; for tests. */
export async function makeCourse(
  database: Database,
  unitId: string,
  given: Partial<CourseToImport> & { lessons?: number } = {},
) {
  made++;
  const { lessons = 3, ...rest } = given;
  const [course] = await new CourseImport(database, new SystemClock()).importCourses([
    {
      slug: `khoa-${newId().slice(-12)}`,
      title: `Khóa học số ${made}`,
      titleEn: `Course number ${made}`,
      summary: 'Học cách dùng điện thoại để làm việc hằng ngày.',
      summaryEn: 'Learn to use a phone for daily life.',
      topic: 'digital-skills',
      level: 'beginner',
      language: 'vi',
      audience: 'Người mới dùng điện thoại thông minh.',
      outcomes: ['Biết gọi video', 'Biết tìm thông tin'],
      unitId,
      authorIds: [],
      status: 'published',
      sections: [
        {
          title: 'Bắt đầu',
          lessons: Array.from({ length: lessons }, (_, index) => ({
            title: `Bài ${index + 1}`,
            kind: 'text' as const,
            minutes: 3,
            bodyMarkdown: `## Phần ${index + 1}\n\nHãy làm theo từng bước.`,
          })),
        },
      ],
      ...rest,
    },
  ]);
  if (!course) throw new Error('no course was made');
  return course;
}
