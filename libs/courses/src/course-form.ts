import type { RawValues } from '@domdom/platform';
import type { CourseDetails } from './domain/course.entity';
import type { CourseFormDto } from './dto/courses.dto';
import type { CourseView } from './views';

/** The lines of a text, without list marks and empty ones; twelve at most. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter(Boolean)
    .slice(0, 12);
}

/** What a form says about a course. */
export function detailsOf(form: CourseFormDto): CourseDetails {
  const { unitId: _unit, version: _version, outcomes, ...details } = form;
  return { ...details, outcomes: linesOf(outcomes) };
}

/** A course as the values of its form. */
export function detailValues(course: CourseView): RawValues {
  return {
    title: course.title,
    titleEn: course.titleEn ?? '',
    summary: course.summary,
    summaryEn: course.summaryEn ?? '',
    topic: course.topic,
    level: course.level,
    language: course.language,
    audience: course.audience,
    outcomes: course.outcomes.join('\n'),
    version: String(course.version),
  };
}
