import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  EmptyState,
  Form,
  FormActions,
  HiddenField,
  Link,
  Page,
  SearchForm,
  SelectField,
  Table,
  Tag,
  TextArea,
  TextField,
  topicOptions,
  usePage,
} from '@domdom/ui';
import { useCourseWords } from '../courses.messages';
import type { ProgrammeFormDto } from '../dto/courses.dto';
import { type ProgrammeRulesProps, ProgrammeRulesSection } from '../rules/programme-rules.section';
import { useTeachWords } from '../teach.messages';
import type { CourseCard, ProgrammeCard, ProgrammeView } from '../views';
import { unitField } from './subject-fields';
import { StatusTag } from './teach.page';

export function TeachProgrammesPage({ programmes }: { programmes: readonly ProgrammeCard[] }) {
  const say = useTeachWords();
  const create = (
    <ButtonLink href="/teach/programmes/new" icon="plus">
      {say.newProgramme}
    </ButtonLink>
  );
  return (
    <Page
      title={say.programmes}
      breadcrumbs={[{ label: say.teach, href: '/teach' }]}
      actions={programmes.length > 0 && create}
      wide
      unlisted
    >
      <Table
        caption={say.programmes}
        quietCaption
        narrow="stack"
        rows={programmes}
        rowKey={(programme) => programme.id}
        columns={[
          {
            key: 'title',
            label: say.programmeTitle,
            cell: (programme) => <Link href={`/teach/programmes/${programme.id}`}>{programme.title}</Link>,
          },
          { key: 'status', label: say.state, cell: (programme) => <StatusTag status={programme.status} /> },
          { key: 'courses', label: say.courses, numeric: true, cell: (programme) => programme.courseCount },
          { key: 'unit', label: say.unit, cell: (programme) => programme.unitName },
        ]}
        empty={<EmptyState title={say.noProgrammes} action={create} />}
      />
    </Page>
  );
}

function Details({
  form,
  action,
  units,
  button,
}: {
  form: FormState<ProgrammeFormDto>;
  action: string;
  units: readonly { id: string; name: string }[];
  button: string;
}) {
  const { language } = usePage();
  const say = useTeachWords();
  return (
    <Form action={action} form={form}>
      <TextField form={form} name="title" label={say.programmeTitle} maxLength={160} />
      <TextArea form={form} name="summary" label={say.summaryLabel} hint={say.summaryHint} maxLength={400} />
      <SelectField form={form} name="topic" label={say.topicLabel} options={topicOptions(language)} />
      {unitField(form, say.unitLabel, units)}
      <TextField form={form} name="titleEn" label={say.titleEnLabel} language="en" optional />
      <TextArea form={form} name="summaryEn" label={say.summaryEnLabel} language="en" optional />
      <FormActions>
        <Button icon="save">{button}</Button>
      </FormActions>
    </Form>
  );
}

export function NewProgrammePage({
  form,
  units,
}: {
  form: FormState<ProgrammeFormDto>;
  units: readonly { id: string; name: string }[];
}) {
  const say = useTeachWords();
  return (
    <Page
      title={say.newProgramme}
      form={form}
      unlisted
      breadcrumbs={[
        { label: say.teach, href: '/teach' },
        { label: say.programmes, href: '/teach/programmes' },
      ]}
    >
      <Details form={form} action="/teach/programmes/new" units={units} button={say.createProgramme} />
    </Page>
  );
}

/** A programme's words, its courses in order, and courses that could be added. */
export function ProgrammeEditorPage({
  programme,
  form,
  q,
  found,
  rules,
}: {
  programme: ProgrammeView;
  form: FormState<ProgrammeFormDto>;
  q: string | undefined;
  found: readonly CourseCard[];
  rules: Omit<ProgrammeRulesProps, 'programme'>;
}) {
  const say = useTeachWords();
  const course = useCourseWords();
  const base = `/teach/programmes/${programme.id}`;
  const inside = new Set(programme.courses.map((one) => one.id));
  return (
    <Page
      title={programme.title}
      form={rules.form.problems.length > 0 ? rules.form : form}
      unlisted
      breadcrumbs={[
        { label: say.teach, href: '/teach' },
        { label: say.programmes, href: '/teach/programmes' },
      ]}
      actions={
        <ButtonLink href={`/programmes/${programme.slug}`} look="quiet" icon="eye">
          {say.seeAsLearner}
        </ButtonLink>
      }
      aside={
        <>
          <p>
            <StatusTag status={programme.status} />
          </p>
          {programme.status === 'published' ? (
            <Confirm
              action={`${base}/archive`}
              label={say.archiveProgramme}
              icon="lock"
              question={say.archiveProgrammeQuestion}
              confirmLabel={say.archiveProgramme}
              cannotUndo={false}
            />
          ) : (
            <Form action={`${base}/publish`} inline>
              <Button look="firefly" icon="send" full>
                {say.publishProgramme}
              </Button>
            </Form>
          )}
        </>
      }
    >
      <section class="task-list">
        <h2>{say.chosen}</h2>
        {programme.courses.length === 0 && <p>{say.noneChosen}</p>}
        <ul>
          {programme.courses.map((one) => (
            <li key={one.id}>
              <div>
                <Link href={`/courses/${one.slug}`}>{one.title}</Link>{' '}
                <Tag>{one.required ? course.required : course.optional}</Tag>
              </div>
              <Form action={`${base}/courses`} inline label={one.title}>
                <HiddenField name="courseId" value={one.id} />
                <FormActions>
                  <Button name="act" value="up" look="secondary" small icon="arrow-up" about={one.title}>
                    {say.up}
                  </Button>
                  <Button name="act" value="down" look="secondary" small icon="arrow-down" about={one.title}>
                    {say.down}
                  </Button>
                  <Button name="act" value="toggle" look="secondary" small about={one.title}>
                    {one.required ? say.makeOptional : say.makeRequired}
                  </Button>
                  <Button name="act" value="remove" look="secondary" small icon="close" about={one.title}>
                    {say.remove}
                  </Button>
                </FormActions>
              </Form>
            </li>
          ))}
        </ul>
        <SearchForm action={base} label={say.chooseCourse} value={q} />
        <ul>
          {found
            .filter((one) => !inside.has(one.id))
            .map((one) => (
              <li key={one.id}>
                <div>
                  <Link href={`/courses/${one.slug}`}>{one.title}</Link>
                  <p class="hint">{one.unitName}</p>
                </div>
                <Form action={`${base}/courses`} inline label={one.title}>
                  <HiddenField name="courseId" value={one.id} />
                  <Button name="act" value="add" look="secondary" small icon="plus" about={one.title}>
                    {say.add}
                  </Button>
                </Form>
              </li>
            ))}
        </ul>
      </section>
      <ProgrammeRulesSection programme={programme} {...rules} />
      <h2>{say.details}</h2>
      <Details form={form} action={base} units={[]} button={say.save} />
    </Page>
  );
}
