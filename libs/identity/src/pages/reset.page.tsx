import type { Form as FormState } from '@domdom/platform';
import { Button, ButtonLink, Form, Link, Notice, Page, PasswordField, TextField } from '@domdom/ui';
import type { ForgottenDto, ResetDto } from '../dto/identity.dto';
import { useIdentityWords } from '../identity.messages';

/** Asking for a code by e-mail; says what else to do, since few have one. */
export function ForgottenPage({
  form,
  sent,
  byMail,
}: {
  form: FormState<ForgottenDto>;
  sent: boolean;
  /** Whether the portal can send mail; without it nobody is asked to wait for a message. */
  byMail: boolean;
}) {
  const say = useIdentityWords();
  return (
    <Page title={say.forgotten} form={form} breadcrumbs={[{ label: say.signIn, href: '/sign-in' }]} unlisted>
      {sent && (
        <Notice look="success">
          <p>{say.resetSent}</p>
        </Notice>
      )}
      {byMail && (
        <Form action="/sign-in/forgotten" form={form}>
          <TextField form={form} name="login" label={say.login} autocomplete="username" width="medium" />
          <Button icon="mail">{say.sendResetMail}</Button>
        </Form>
      )}
      <h2>{byMail ? say.noMail : say.askSomebody}</h2>
      <p>{say.askOfficial}</p>
      <h2>{say.withCode}</h2>
      <ButtonLink href="/sign-in/reset" look="secondary">
        {say.haveCode}
      </ButtonLink>
    </Page>
  );
}

export function ResetPage({ form }: { form: FormState<ResetDto> }) {
  const say = useIdentityWords();
  return (
    <Page
      title={say.newPassword}
      form={form}
      breadcrumbs={[{ label: say.signIn, href: '/sign-in' }]}
      unlisted
    >
      <Form action="/sign-in/reset" form={form}>
        <TextField
          form={form}
          name="code"
          label={say.resetCode}
          hint={say.resetCodeHint}
          autocomplete="off"
          width="medium"
        />
        <PasswordField
          form={form}
          name="password"
          label={say.newPassword}
          hint={say.passwordHint}
          autocomplete="new-password"
        />
        <Button icon="key">{say.setPassword}</Button>
      </Form>
      <p>
        <Link href="/sign-in/forgotten">{say.forgotten}</Link>
      </p>
    </Page>
  );
}

/** The code that an official reads out or writes down for a person. */
export function ResetCodePage({ name, code }: { name: string; code: string }) {
  const say = useIdentityWords();
  return (
    <Page title={say.codeFor(name)} unlisted>
      <Notice look="warning">
        <p>{say.codeOnce}</p>
      </Notice>
      <p class="code-to-read">
        <strong>{code.replace(/(.{5})/g, '$1 ').trim()}</strong>
      </p>
      <p>{say.codeHow}</p>
      <ButtonLink href="/units/mine">{say.done}</ButtonLink>
    </Page>
  );
}
