import { type Form as FormState, formatNumber } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Details,
  EmptyState,
  Form,
  FormActions,
  Page,
  RadioField,
  SelectField,
  Table,
  TextArea,
  TextField,
  usePage,
} from '@domdom/ui';
import type { OrganisationChoice } from '../../tenants';
import { VERSIONS } from '../../xapi';
import type { NewTargetDto } from '../dto/forwarding.dto';
import { useForwardingWords } from '../forwarding.messages';
import type { TargetRow } from '../targets.repository';
import { AccessFields } from './target-fields';
import { Behind, spaceName, TargetState } from './target-state';

export const here = '/admin/lrs/forwarding';

export interface TargetsPageProps {
  targets: readonly TargetRow[];
  organisations: readonly OrganisationChoice[];
  making: FormState<NewTargetDto>;
}

/** Where records are forwarded to. */
export function TargetsPage({ targets, organisations, making }: TargetsPageProps) {
  const say = useForwardingWords();
  const { language } = usePage();
  return (
    <Page title={say.title} lead={say.lead} form={making} wide unlisted>
      <Details summary={say.newTarget} open={making.problems.length > 0 || targets.length === 0}>
        <NewTarget making={making} organisations={organisations} />
      </Details>
      <Table
        caption={say.title}
        quietCaption
        narrow="stack"
        rows={targets}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={say.none}>
            <p>{say.noneHint}</p>
          </EmptyState>
        }
        columns={[
          { key: 'name', label: say.name, cell: ({ name }) => name },
          {
            key: 'organisation',
            label: say.organisation,
            cell: (target) => spaceName(target, language) ?? say.portalItself,
          },
          { key: 'state', label: say.state, cell: (target) => <TargetState target={target} /> },
          { key: 'sent', label: say.sent, numeric: true, cell: ({ sent }) => formatNumber(language, sent) },
          { key: 'behind', label: say.behind, cell: (target) => <Behind target={target} /> },
          {
            key: 'refused',
            label: say.refused,
            numeric: true,
            cell: ({ refused }) => formatNumber(language, refused),
          },
          {
            key: 'open',
            label: say.open,
            cell: ({ id, name }) => (
              <ButtonLink href={`${here}/${id}`} look="secondary" small about={name}>
                {say.open}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Page>
  );
}

function NewTarget({ making, organisations }: Pick<TargetsPageProps, 'making' | 'organisations'>) {
  const say = useForwardingWords();
  const { language } = usePage();
  return (
    <Form action={here} form={making}>
      <TextField form={making} name="name" label={say.name} hint={say.nameHint} />
      <AccessFields form={making} />
      <RadioField
        form={making}
        name="version"
        label={say.version}
        inline
        options={VERSIONS.map((version) => ({ value: version, label: `xAPI ${version}` }))}
      />
      {organisations.length > 0 && (
        <SelectField
          form={making}
          name="organisation"
          label={say.organisation}
          blank={null}
          options={organisations.map(({ code, name, nameEn }) => ({
            value: code,
            label: language === 'en' ? nameEn : name,
          }))}
        />
      )}
      <TextArea form={making} name="verbs" label={say.verbs} hint={say.verbsHint} rows={3} optional />
      <TextField
        form={making}
        name="activity"
        label={say.activity}
        hint={say.activityHint}
        type="url"
        autocomplete="off"
        optional
      />
      <TextField
        form={making}
        name="since"
        label={say.since}
        hint={say.sinceHint}
        type="date"
        width="medium"
        optional
      />
      <FormActions>
        <Button>{say.begin}</Button>
      </FormActions>
    </Form>
  );
}
