import type { Form, Language } from '@domdom/platform';
import { HiddenField, RadioField, SelectField, type Topic, topicOptions } from '@domdom/ui';
import { levelNames } from '../courses.messages';
import { type CourseLevel, courseLevels } from '../domain/course.entity';
import { type CourseLanguage, courseLanguageCodes, courseLanguages } from '../domain/course-language';

interface Subject {
  topic: Topic;
  level: CourseLevel;
  language: CourseLanguage;
}

/**
 * The fields that say what something to learn is about, for whom, and in which language. No component but a function:
 * a form's error summary finds the labels of the fields that it sees.
 */
export function subjectFields<T extends Subject>(
  given: Form<T>,
  language: Language,
  say: Record<keyof Subject, string>,
) {
  // Only these fields are named here, whatever the form adds to them.
  const form = given as unknown as Form<Subject>;
  return (
    <>
      <SelectField form={form} name="topic" label={say.topic} options={topicOptions(language)} />
      <RadioField
        form={form}
        name="level"
        label={say.level}
        inline
        options={courseLevels.map((level) => ({ value: level, label: levelNames[level][language] }))}
      />
      <SelectField
        form={form}
        name="language"
        label={say.language}
        blank={null}
        options={courseLanguageCodes.map((code) => ({ value: code, label: courseLanguages[code][language] }))}
      />
    </>
  );
}

/** In whose name something is made: nothing to choose where there is one unit. A function for the same reason. */
export function unitField<T extends { unitId?: string }>(
  given: Form<T>,
  label: string,
  units: readonly { id: string; name: string }[],
) {
  const form = given as unknown as Form<{ unitId?: string }>;
  const [only] = units;
  if (units.length === 1 && only) return <HiddenField name="unitId" value={only.id} />;
  return (
    units.length > 1 && (
      <SelectField
        form={form}
        name="unitId"
        label={label}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )
  );
}
