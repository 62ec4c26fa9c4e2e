import { type Form as FormState } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxField,
  Details,
  Form,
  FormActions,
  HiddenField,
  Notice,
  Page,
  Table,
  usePage,
} from '@domdom/ui';
import { type PlannedChange, writtenBy } from '../install-plan';
import type { Proposal } from '../type-installs.service';
import type { InstallDto } from '../types.dto';
import { changeWords, useTypesWords } from '../types.messages';
import { here } from './types.page';

/** What a package would change, with the question whether it may. */
export function PlanPage({ proposal, form }: { proposal: Proposal; form: FormState<InstallDto> }) {
  const words = useTypesWords();
  const { upload, plan, lesson } = proposal;
  const written = writtenBy(plan);
  const left = plan.changes.filter((change) => !written.includes(change));
  return (
    <Page
      title={words.planTitle}
      lead={words.planLead}
      breadcrumbs={[{ href: here, label: words.title }]}
      form={form}
      wide
      unlisted
    >
      {written.length > 0 ? (
        <>
          <Notice look="warning">
            <p>{words.trust}</p>
          </Notice>
          <Changes changes={written} caption={words.writtenCaption} />
        </>
      ) : (
        <Notice>
          <p>{words.nothingNew}</p>
        </Notice>
      )}
      {plan.missing.length > 0 && (
        <Notice look="warning">
          <p>{words.missing(plan.missing.join(', '))}</p>
        </Notice>
      )}
      {left.length > 0 && (
        <Details summary={words.leftSummary(left.length)}>
          <Changes changes={left} caption={words.leftCaption} />
        </Details>
      )}
      {(written.length > 0 || lesson !== null) && (
        <Form action={`${here}/install`} form={form}>
          <HiddenField name="upload" value={upload} />
          {lesson !== null && written.length > 0 && (
            <CheckboxField form={form} name="open" label={words.openLesson(lesson)} />
          )}
          {written.length === 0 && <HiddenField name="open" value="true" />}
          <FormActions>
            <Button>{written.length > 0 ? words.install(written.length) : words.openOnly}</Button>
            <ButtonLink href={here} look="secondary">
              {words.back}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </Page>
  );
}

function Changes({ changes, caption }: { changes: readonly PlannedChange[]; caption: string }) {
  const { language } = usePage();
  const words = useTypesWords();
  return (
    <Table<PlannedChange>
      caption={caption}
      narrow="stack"
      rows={changes}
      rowKey={({ name }) => name}
      columns={[
        { key: 'title', label: words.name, cell: ({ title, name }) => `${title} (${name})` },
        { key: 'what', label: words.what, cell: ({ change }) => changeWords(language, change) },
        {
          key: 'from',
          label: words.now,
          cell: ({ from, beside }) => from ?? (beside ? words.beside(beside) : '–'),
        },
        { key: 'to', label: words.inFile, cell: ({ to }) => to },
      ]}
    />
  );
}
