import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  Form,
  FormActions,
  HiddenField,
  Page,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  topicLabels,
  topics,
  usePage,
} from '@domdom/ui';
import { levelNames } from '../courses.messages';
import { courseLevels } from '../domain/course.entity';
import { courseLanguageCodes, courseLanguages } from '../domain/course-language';
import type { CourseFormDto } from '../dto/courses.dto';
import { useTeachWords } from '../teach.messages';
import type { CourseView } from '../views';

/** What a course is about: for a new one, with the units it can belong to; for one that is there, with its version. */
export function CourseFormPage({
  form,
  course,
  units,
}: {
  form: FormState<CourseFormDto>;
  course: CourseView | null;
  units: readonly { id: string; name: string }[];
}) {
  const { language } = usePage();
  const say = useTeachWords();
  return (
    <Page
      title={course ? `${say.details}: ${course.title}` : say.newCourse}
      heading={course ? say.details : say.newCourse}
      breadcrumbs={[
        { label: say.teach, href: '/teach' },
        ...(course ? [{ label: course.title, href: `/teach/courses/${course.id}` }] : []),
      ]}
      form={form}
      unlisted
    >
      <Form action={course ? `/teach/courses/${course.id}/details` : '/teach/courses/new'} form={form}>
        {course && <HiddenField name="version" value={String(form.values['version'] ?? course.version)} />}
        <TextField form={form} name="title" label={say.titleLabel} hint={say.titleHint} maxLength={160} />
        <TextArea
          form={form}
          name="summary"
          label={say.summaryLabel}
          hint={say.summaryHint}
          maxLength={400}
        />
        <SelectField
          form={form}
          name="topic"
          label={say.topicLabel}
          options={topics.map((topic) => ({ value: topic, label: topicLabels[topic][language] }))}
        />
        <RadioField
          form={form}
          name="level"
          label={say.levelLabel}
          inline
          options={courseLevels.map((level) => ({ value: level, label: levelNames[level][language] }))}
        />
        <SelectField
          form={form}
          name="language"
          label={say.languageLabel}
          blank={null}
          options={courseLanguageCodes.map((code) => ({
            value: code,
            label: courseLanguages[code][language],
          }))}
        />
        <TextField form={form} name="audience" label={say.audienceLabel} maxLength={200} />
        <TextArea
          form={form}
          name="outcomes"
          label={say.outcomesLabel}
          hint={say.outcomesHint}
          rows={5}
          optional
        />
        {units.length > 1 && (
          <SelectField
            form={form}
            name="unitId"
            label={say.unitLabel}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        )}
        {units.length === 1 && units[0] && <HiddenField name="unitId" value={units[0].id} />}
        <TextField form={form} name="titleEn" label={say.titleEnLabel} language="en" optional />
        <TextArea form={form} name="summaryEn" label={say.summaryEnLabel} language="en" optional />
        <FormActions>
          <Button icon="save">{course ? say.save : say.create}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
