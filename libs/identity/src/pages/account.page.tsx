import { blankForm, type Form as FormState, formatDate, formatDateTime } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  Confirm,
  DefinitionList,
  Details,
  Form,
  HiddenField,
  Link,
  NumberField,
  Page,
  PasswordField,
  SelectField,
  Table,
  TextField,
  usePage,
} from '@domdom/ui';
import type { ApiTokenInfo } from '../api-tokens.service';
import type { ConsentRecord } from '../consents.service';
import type { Age } from '../domain/age-of-consent';
import { consentWords, type OwnPurpose, ownPurposes, type Purpose } from '../domain/consent';
import { sexes, sexLabels } from '../domain/sex';
import type { DetailsDto, PasswordDto, SetPinDto, TokenDto } from '../dto/identity.dto';
import { useGuardianWords } from '../guardian.messages';
import { useIdentityWords } from '../identity.messages';

export interface AccountView {
  details: FormState<DetailsDto>;
  login: string;
  place: string | null;
  consents: ConsentRecord[];
  /** What somebody says of their age: a parent or guardian agrees with who may not be 16 yet. */
  age: Age;
  tokens: ApiTokenInfo[];
}
export interface AccountPageProps extends AccountView {
  /** The form that came back with something to mend. */
  wrong?: FormState<unknown>;
  pin?: FormState<SetPinDto>;
  password?: FormState<PasswordDto>;
  token?: FormState<TokenDto>;
}

export function AccountPage(props: AccountPageProps) {
  const say = useIdentityWords();
  return (
    <Page title={say.account} form={props.wrong} unlisted>
      <DefinitionList
        items={[
          { term: say.login, value: props.login },
          {
            term: say.place,
            value: props.place ?? say.placeNone,
            action: (
              <ButtonLink href="/account/place" look="secondary" small>
                {props.place ? say.placeAgain : say.placeChange}
              </ButtonLink>
            ),
          },
        ]}
      />
      <MyDetails form={props.details} />
      <Consents consents={props.consents} age={props.age} />
      <PinSection form={props.pin ?? blankForm()} />
      <PasswordSection form={props.password ?? blankForm()} />
      <Tokens tokens={props.tokens} form={props.token ?? blankForm()} />
    </Page>
  );
}

function MyDetails({ form }: { form: FormState<DetailsDto> }) {
  const { language } = usePage();
  const say = useIdentityWords();
  return (
    <section aria-labelledby="details">
      <h2 id="details">{say.details}</h2>
      <Form action="/account" form={form}>
        <TextField form={form} name="fullName" label={say.fullName} autocomplete="name" />
        <TextField form={form} name="email" label={say.email} type="email" autocomplete="email" optional />
        <NumberField form={form} name="birthYear" label={say.birthYear} optional />
        <SelectField
          form={form}
          name="sex"
          label={say.sex}
          hint={say.sexHint}
          blank={say.sexNotSaid}
          options={sexes.map((value) => ({ value, label: sexLabels[language][value] }))}
          optional
        />
        <SelectField
          form={form}
          name="language"
          label={say.language}
          blank={null}
          options={[
            { value: 'vi', label: say.vietnamese },
            { value: 'en', label: say.english },
          ]}
        />
        <Button>{say.save}</Button>
      </Form>
    </section>
  );
}

/** What can be done about one consent: to take it back, to give it, or why it cannot be given by oneself. */
function ConsentAct({
  purpose,
  standing,
  child,
  about,
}: {
  purpose: OwnPurpose;
  standing: boolean;
  child: boolean;
  about: string;
}) {
  const say = useIdentityWords();
  const guardian = useGuardianWords();
  const { onBehalfOf } = usePage();
  if (!standing && child) {
    return purpose === 'invitations' ? (
      <p>{guardian.fromSixteen}</p>
    ) : (
      <>
        <p>{guardian.whyOff}</p>
        <p class="actions">
          <ButtonLink href={`/account/guardian/${purpose}`} look="secondary" about={about}>
            {guardian.ask}
          </ButtonLink>
        </p>
      </>
    );
  }
  // Whoever acts for somebody is an official: nobody agrees to be seen by themselves.
  if (!standing && onBehalfOf && purpose === 'invitations') return null;
  return (
    <Form action={standing ? '/account/consents/withdraw' : '/account/consents/give'}>
      <HiddenField name="purpose" value={purpose} />
      <Button look={standing ? 'secondary' : 'primary'} about={about}>
        {standing ? say.withdraw : say.agree}
      </Button>
    </Form>
  );
}

function Consents({ consents, age }: Pick<AccountView, 'consents' | 'age'>) {
  const say = useIdentityWords();
  const guardian = useGuardianWords();
  const { language } = usePage();
  const purposeName: Record<Purpose, string> = {
    analytics: say.purposeAnalytics,
    recommendations: say.purposeRecommendations,
    invitations: say.purposeInvitations,
    'on-behalf': say.purposeOnBehalf,
  };
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">{say.consents}</h2>
      {age === 'unknown' && <p class="hint">{guardian.accountHint}</p>}
      {ownPurposes.map((purpose) => {
        const standing = consents.find((consent) => consent.purpose === purpose && !consent.withdrawnAt);
        return (
          <div key={purpose}>
            <h3>{purposeName[purpose]}</h3>
            <p>{consentWords[language][purpose]}</p>
            {(standing || age !== 'child') && (
              <p>{standing ? say.consentStands(formatDate(language, standing.givenAt)) : say.consentNot}</p>
            )}
            <ConsentAct
              purpose={purpose}
              standing={standing !== undefined}
              child={age === 'child'}
              about={purposeName[purpose]}
            />
          </div>
        );
      })}
      {consents.length > 0 && (
        <Details summary={say.consentHistory}>
          <Table
            caption={say.consentHistory}
            quietCaption
            narrow="stack"
            rows={consents}
            rowKey={(row) => row.id}
            columns={[
              { key: 'purpose', label: say.purpose, cell: (row) => purposeName[row.purpose] },
              { key: 'given', label: say.givenAt, cell: (row) => formatDateTime(language, row.givenAt) },
              {
                key: 'withdrawn',
                label: say.withdrawnAt,
                cell: (row) => (row.withdrawnAt ? formatDateTime(language, row.withdrawnAt) : '–'),
              },
            ]}
          />
        </Details>
      )}
    </section>
  );
}

function PinSection({ form }: { form: FormState<SetPinDto> }) {
  const say = useIdentityWords();
  return (
    <section aria-labelledby="pin">
      <h2 id="pin">{say.pinTitle}</h2>
      <p>{say.pinAbout}</p>
      <Form action="/account/pin" form={form}>
        <TextField
          form={form}
          name="pin"
          label={say.pin}
          hint={say.pinHint}
          type="password"
          inputMode="numeric"
          autocomplete="off"
          width="short"
          blank
        />
        <Button>{say.setPin}</Button>
      </Form>
      <p class="actions">
        <Link href="/household" icon="users">
          {say.householdSee}
        </Link>
      </p>
    </section>
  );
}

function PasswordSection({ form }: { form: FormState<PasswordDto> }) {
  const say = useIdentityWords();
  return (
    <section aria-labelledby="password">
      <h2 id="password">{say.changePassword}</h2>
      <Form action="/account/password" form={form}>
        <PasswordField
          form={form}
          name="presentPassword"
          label={say.presentPassword}
          autocomplete="current-password"
        />
        <PasswordField
          form={form}
          name="password"
          label={say.newPassword}
          hint={say.passwordHint}
          autocomplete="new-password"
        />
        <Button>{say.changePassword}</Button>
      </Form>
      <Form action="/account/sessions/end">
        <Button look="secondary">{say.signOutElsewhere}</Button>
      </Form>
    </section>
  );
}

function Tokens({ tokens, form }: { tokens: ApiTokenInfo[]; form: FormState<TokenDto> }) {
  const say = useIdentityWords();
  const { language } = usePage();
  return (
    // Few need it and most would only wonder: it stays folded until there is something to see.
    <Details summary={say.tokens} open={tokens.length > 0 || form.problems.length > 0}>
      <p>{say.tokensAbout}</p>
      {tokens.map((token) => (
        <div key={token.id}>
          <p>
            <strong>{token.name}</strong> (
            {token.lastUsedAt ? say.lastUsed(formatDate(language, token.lastUsedAt)) : say.neverUsed})
          </p>
          <Confirm
            action="/account/tokens/revoke"
            label={say.revoke}
            question={say.revokeQuestion(token.name)}
            confirmLabel={say.revoke}
            values={{ id: token.id }}
          />
        </div>
      ))}
      <Form action="/account/tokens" form={form}>
        <TextField form={form} name="name" label={say.tokenName} />
        <Button look="secondary">{say.makeToken}</Button>
      </Form>
    </Details>
  );
}
