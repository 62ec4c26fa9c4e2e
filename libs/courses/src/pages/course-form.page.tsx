import type { Form as FormState } from '@domdom/platform';
import { Button, Form, FormActions, HiddenField, Page, TextArea, TextField, usePage } from '@domdom/ui';
import type { CourseFormDto } from '../dto/courses.dto';
import { useTeachWords } from '../teach.messages';
import type { CourseView } from '../views';
import { subjectFields, unitField } from './subject-fields';

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
        {subjectFields(form, language, {
          topic: say.topicLabel,
          level: say.levelLabel,
          language: say.languageLabel,
        })}
        <TextField form={form} name="audience" label={say.audienceLabel} maxLength={200} />
        <TextArea
          form={form}
          name="outcomes"
          label={say.outcomesLabel}
          hint={say.outcomesHint}
          rows={5}
          optional
        />
        {unitField(form, say.unitLabel, units)}
        <TextField form={form} name="titleEn" label={say.titleEnLabel} language="en" optional />
        <TextArea form={form} name="summaryEn" label={say.summaryEnLabel} language="en" optional />
        <FormActions>
          <Button icon="save">{course ? say.save : say.create}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
