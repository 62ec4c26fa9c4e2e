import type { CourseView } from '@domdom/courses';
import type { Form as FormState } from '@domdom/platform';
import { Button, FileField, Form, FormActions, Link, Page, RadioField } from '@domdom/ui';
import { useBatchWords } from '../batch.messages';
import type { FileFormDto } from '../dto/batch.dto';
import { UnitField, useBasisOptions } from './enrol-for.page';

/** Enrolling the people of a file. */
export function EnrolFilePage({
  course,
  form,
  units,
}: {
  course: CourseView;
  form: FormState<FileFormDto>;
  units: readonly { id: string; name: string }[];
}) {
  const say = useBatchWords();
  const base = `/organise/courses/${course.id}`;
  return (
    <Page
      title={say.fileTitle}
      lead={say.fileLead}
      form={form}
      breadcrumbs={[
        { label: course.title, href: `/courses/${course.slug}` },
        { label: say.title, href: base },
      ]}
      unlisted
    >
      <p>{say.fileColumns}</p>
      <p>{say.fileConsent}</p>
      <p>
        <Link href={`${base}/sample.csv`} asIs download icon="download">
          {say.sample}
        </Link>
      </p>
      <Form action={`${base}/file`} form={form} multipart>
        <FileField
          form={form as FormState<{ file?: string }>}
          name="file"
          label={say.file}
          hint={say.fileHint}
          accept=".csv,.txt,text/csv,text/plain"
          limit="2 MB"
        />
        <UnitField form={form} label={say.unitOfNew} units={units} />
        <RadioField form={form} name="basis" label={say.basisYes} options={useBasisOptions()} />
        <FormActions>
          <Button icon="upload">{say.upload}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
