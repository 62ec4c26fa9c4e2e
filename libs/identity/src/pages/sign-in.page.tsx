import type { Form as FormState } from '@domdom/platform';
import {
  Avatar,
  Button,
  ButtonLink,
  Card,
  CardGrid,
  ErrorSummary,
  Form,
  HiddenField,
  Link,
  Page,
  PasswordField,
  TextField,
} from '@domdom/ui';
import type { SignInDto } from '../dto/identity.dto';
import { useIdentityWords } from '../identity.messages';

export interface SignInPageProps {
  form: FormState<SignInDto>;
  /** Those who have signed in on this device before. */
  people: { id: string; name: string; hasPin: boolean }[];
  /** The name of the other sign-in, when one is set up. */
  provider: string | null;
}

function PeopleOnThisDevice({ people }: Pick<SignInPageProps, 'people'>) {
  const say = useIdentityWords();
  return (
    <section aria-labelledby="who">
      <h2 id="who">{say.onThisPhone}</h2>
      <CardGrid>
        {people.map((person) => (
          <Card
            key={person.id}
            title={person.name}
            art={<Avatar name={person.name} />}
            action={
              person.hasPin ? (
                <ButtonLink href={`/household/switch?person=${person.id}`} about={person.name}>
                  {say.enter}
                </ButtonLink>
              ) : undefined
            }
          >
            {!person.hasPin && <p>{say.noPinYet}</p>}
          </Card>
        ))}
      </CardGrid>
      <h2>{say.otherPerson}</h2>
    </section>
  );
}

export function SignInPage({ form, people, provider }: SignInPageProps) {
  const say = useIdentityWords();
  const next = typeof form.values['next'] === 'string' ? form.values['next'] : '';
  return (
    <Page title={say.signIn} lead={say.signInLead} form={form} unlisted>
      {people.length > 0 && <PeopleOnThisDevice people={people} />}
      <Form action="/sign-in" form={form}>
        {next && <HiddenField name="next" value={next} />}
        <TextField
          form={form}
          name="login"
          label={say.login}
          hint={say.loginHint}
          autocomplete="username"
          spellcheck={false}
          width="medium"
        />
        <PasswordField form={form} name="password" label={say.password} autocomplete="current-password" />
        <Button icon="key">{say.signIn}</Button>
      </Form>
      {provider && (
        <p>
          <ButtonLink href={`/sign-in/oidc?next=${encodeURIComponent(next)}`} look="secondary">
            {say.otherProvider(provider)}
          </ButtonLink>
        </p>
      )}
      <p class="actions">
        <Link href="/sign-in/forgotten">{say.forgotten}</Link>
      </p>
      <p>
        {say.noAccount}{' '}
        <Link href={next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'}>{say.signUp}</Link>
      </p>
    </Page>
  );
}

/** One person of this device enters their PIN. */
export function PinPage({
  form,
  person,
}: {
  form: FormState<{ pin: string; personId: string }>;
  person: { id: string; name: string };
}) {
  const say = useIdentityWords();
  return (
    <Page title={say.pinOf(person.name)} form={form} unlisted>
      <Form action="/household/switch">
        {form.problems.length > 0 && <ErrorSummary form={form} labels={{ pin: say.pin }} />}
        <HiddenField name="personId" value={person.id} />
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
        <Button icon="lock">{say.enter}</Button>
      </Form>
    </Page>
  );
}
