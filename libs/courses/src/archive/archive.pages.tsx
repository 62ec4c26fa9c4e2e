import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  FileField,
  Form,
  FormActions,
  Notice,
  Page,
  RadioField,
  SelectField,
} from '@domdom/ui';
import type { ExportCourseDto, ImportFields } from '../authoring.dto';
import { useAuthoringWords } from '../authoring.messages';
import { useTeachWords } from '../teach.messages';
import type { CourseView } from '../views';

/** Asks which kind of file a course becomes, and gives the one that is ready. */
export function ExportPage({
  course,
  form,
  fileId,
}: {
  course: CourseView;
  form: FormState<ExportCourseDto>;
  /** A file that was just packed. */
  fileId: string | null;
}) {
  const say = useAuthoringWords();
  const teach = useTeachWords();
  return (
    <Page
      title={say.archiveOf(course.title)}
      breadcrumbs={[
        { label: teach.teach, href: '/teach' },
        { label: course.title, href: `/teach/courses/${course.id}` },
      ]}
      form={form}
      unlisted
    >
      {fileId && (
        <Notice look="success" title={say.archiveReady}>
          <p>
            <ButtonLink href={`/teach/archives/${fileId}/download`} icon="download" download>
              {say.archiveFetch}
            </ButtonLink>
          </p>
          <p>{say.archiveKept}</p>
        </Notice>
      )}
      <Form action={`/teach/courses/${course.id}/archive`} form={form}>
        <RadioField
          form={form}
          name="form"
          label={say.archiveForm}
          options={[
            { value: 'domdom', label: say.formOwn, hint: say.formOwnAbout },
            { value: 'cartridge', label: say.formCartridge, hint: say.formCartridgeAbout },
          ]}
        />
        <FormActions>
          <Button icon="download">{say.archiveDo}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}

/** Takes a file that holds a course. */
export function ImportPage({
  form,
  units,
  limit,
}: {
  form: FormState<ImportFields>;
  units: readonly { id: string; name: string }[];
  /** How large it may be, in words. */
  limit: string;
}) {
  const say = useAuthoringWords();
  const teach = useTeachWords();
  return (
    <Page
      title={say.import}
      lead={say.importLead}
      breadcrumbs={[{ label: teach.teach, href: '/teach' }]}
      form={form}
      unlisted
    >
      <Form action="/teach/courses/import" form={form} multipart>
        <FileField form={form} name="file" label={say.importFile} limit={limit} accept=".zip,.imscc" />
        <SelectField
          form={form}
          name="unitId"
          label={say.copyUnit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormActions>
          <Button icon="upload">{say.importDo}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
