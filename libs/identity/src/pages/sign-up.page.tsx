import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  CheckboxField,
  FieldSet,
  Form,
  HiddenField,
  Link,
  Page,
  PasswordField,
  TextField,
  usePage,
} from '@domdom/ui';
import { consentWords, ownPurposes } from '../domain/consent';
import type { SignUpDto } from '../dto/identity.dto';
import { useGuardianWords } from '../guardian.messages';
import { useIdentityWords } from '../identity.messages';

export function SignUpPage({ form }: { form: FormState<SignUpDto> }) {
  const say = useIdentityWords();
  const { signUpHint } = useGuardianWords();
  const agreeTo = consentWords[usePage().language];
  const next = typeof form.values['next'] === 'string' ? form.values['next'] : '';
  return (
    <Page title={say.signUp} lead={say.signUpLead} form={form} unlisted>
      <Form action="/sign-up" form={form}>
        {next && <HiddenField name="next" value={next} />}
        <TextField
          form={form}
          name="fullName"
          label={say.fullName}
          hint={say.fullNameHint}
          autocomplete="name"
        />
        <TextField
          form={form}
          name="login"
          label={say.login}
          hint={say.loginHint}
          autocomplete="username"
          spellcheck={false}
          width="medium"
        />
        <PasswordField
          form={form}
          name="password"
          label={say.password}
          hint={say.passwordHint}
          autocomplete="new-password"
        />
        <TextField form={form} name="email" label={say.email} type="email" autocomplete="email" optional />
        <FieldSet legend={say.consentTitle} hint={`${say.consentHint} ${signUpHint}`}>
          {ownPurposes.map((purpose) => (
            <CheckboxField key={purpose} form={form} name={purpose} label={agreeTo[purpose]} />
          ))}
        </FieldSet>
        <Button icon="user">{say.signUp}</Button>
      </Form>
      <p>
        {say.haveAccount} <Link href="/sign-in">{say.signIn}</Link>
      </p>
    </Page>
  );
}
