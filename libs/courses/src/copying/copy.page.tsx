import type { Form as FormState } from '@domdom/platform';
import { Button, Form, FormActions, Page, SelectField, TextField } from '@domdom/ui';
import type { CopyCourseDto } from '../authoring.dto';
import { useAuthoringWords } from '../authoring.messages';
import { useTeachWords } from '../teach.messages';
import type { CourseView } from '../views';

/** Asks for the name of a copy, and whose it is. */
export function CopyPage({
  course,
  form,
  units,
}: {
  course: CourseView;
  form: FormState<CopyCourseDto>;
  units: readonly { id: string; name: string }[];
}) {
  const say = useAuthoringWords();
  const teach = useTeachWords();
  return (
    <Page
      title={say.copyOf(course.title)}
      lead={say.copyLead}
      breadcrumbs={[
        { label: teach.teach, href: '/teach' },
        { label: course.title, href: `/teach/courses/${course.id}` },
      ]}
      form={form}
      unlisted
    >
      <Form action={`/teach/courses/${course.id}/copy`} form={form}>
        <TextField form={form} name="title" label={say.copyTitle} maxLength={160} />
        <SelectField
          form={form}
          name="unitId"
          label={say.copyUnit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormActions>
          <Button icon="copy">{say.copyDo}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
