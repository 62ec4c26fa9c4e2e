import { type Form as FormState, formatDateTime } from '@domdom/platform';
import {
  Button,
  CheckboxList,
  Confirm,
  Details,
  EmptyState,
  Form,
  FormActions,
  Page,
  RadioField,
  SelectField,
  Table,
  Tag,
  TextField,
  usePage,
} from '@domdom/ui';
import type { CredentialRow } from '../credentials.service';
import { scopes } from '../domain/scopes';
import type { NewCredentialDto } from '../dto/lrs.dto';
import { useLrsWords, useScopeWords } from '../lrs.messages';
import type { OrganisationChoice } from '../tenants';
import { VERSIONS } from '../xapi';

export interface CredentialsPageProps {
  credentials: readonly CredentialRow[];
  organisations: readonly OrganisationChoice[];
  making: FormState<NewCredentialDto>;
}
const here = '/admin/lrs/credentials';

/** The keys of outside tools. */
export function CredentialsPage({ credentials, organisations, making }: CredentialsPageProps) {
  const say = useLrsWords();
  const ofScope = useScopeWords();
  const { language } = usePage();
  return (
    <Page title={say.credentials} lead={say.credentialsLead} form={making} wide unlisted>
      <Details summary={say.newCredential} open={making.problems.length > 0 || credentials.length === 0}>
        <NewCredential making={making} organisations={organisations} />
      </Details>
      <Table
        caption={say.credentials}
        quietCaption
        narrow="stack"
        rows={credentials}
        rowKey={({ id }) => id}
        empty={<EmptyState title={say.noCredentials} />}
        columns={[
          { key: 'name', label: say.credentialName, cell: ({ name }) => name },
          { key: 'key', label: say.key, cell: ({ key }) => <code>{key}</code> },
          {
            key: 'organisation',
            label: say.organisation,
            cell: ({ organisation }) => organisation ?? say.portalItself,
          },
          {
            key: 'scopes',
            label: say.scopes,
            cell: (row) => row.scopes.map((scope) => <Tag key={scope}>{ofScope[scope]}</Tag>),
          },
          {
            key: 'created',
            label: say.created,
            cell: ({ createdAt }) => formatDateTime(language, createdAt),
          },
          {
            key: 'state',
            label: say.state,
            cell: ({ id, name, revokedAt }) =>
              revokedAt ? (
                <Tag look="brick">{say.revoked}</Tag>
              ) : (
                <Confirm
                  action={`${here}/revoke`}
                  label={say.revoke}
                  question={say.revokeQuestion(name)}
                  confirmLabel={say.revokeNow}
                  values={{ id }}
                />
              ),
          },
        ]}
      />
    </Page>
  );
}

function NewCredential({ making, organisations }: Pick<CredentialsPageProps, 'making' | 'organisations'>) {
  const say = useLrsWords();
  const ofScope = useScopeWords();
  const { language } = usePage();
  return (
    <Form action={here} form={making}>
      <TextField form={making} name="name" label={say.credentialName} hint={say.credentialNameHint} />
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
      <CheckboxList
        form={making}
        name="scopes"
        label={say.scopes}
        options={scopes.map((scope) => ({
          value: scope,
          label: ofScope[scope],
          hint: <code>{scope}</code>,
        }))}
      />
      <RadioField
        form={making}
        name="version"
        label={say.version}
        inline
        options={VERSIONS.map((version) => ({ value: version, label: `xAPI ${version}` }))}
      />
      <FormActions>
        <Button icon="key">{say.makeCredential}</Button>
      </FormActions>
    </Form>
  );
}
