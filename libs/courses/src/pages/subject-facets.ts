import type { Language } from '@domdom/platform';
import { type Topic, topicLabels, topics } from '@domdom/ui';
import { levelNames } from '../courses.messages';
import { type CourseLevel, courseLevels } from '../domain/course.entity';
import { type CourseLanguage, courseLanguageCodes, courseLanguages } from '../domain/course-language';

/** What a list of things to learn is narrowed by, for `Facet`. */
export const subjectFacets = (language: Language) => ({
  topic: { values: topics, name: (topic: Topic) => topicLabels[topic][language] },
  level: { values: courseLevels, name: (level: CourseLevel) => levelNames[level][language] },
  language: {
    values: courseLanguageCodes,
    name: (code: CourseLanguage) => courseLanguages[code][language],
    // One language alone is no choice.
    least: 2,
  },
});
