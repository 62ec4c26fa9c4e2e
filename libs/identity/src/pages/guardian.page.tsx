import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  CheckboxField,
  Form,
  FormActions,
  Page,
  PasswordField,
  TextField,
  usePage,
} from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import { consentWords, declaredWords, type GuardianPurpose } from '../domain/consent';
import type { GuardianDto, ThroughOfficialDto } from '../dto/guardian.dto';
import { useGuardianWords } from '../guardian.messages';
import { useIdentityWords } from '../identity.messages';

/** Where a child sees what was agreed to, or goes on without it. */
export const afterwards: Record<GuardianPurpose, string> = {
  analytics: '/account',
  recommendations: '/recommendations',
};

interface AskedProps<T> {
  form: FormState<T>;
  purpose: GuardianPurpose;
  child: string;
}

function Asked({
  form,
  purpose,
  lead,
  children,
}: {
  form: FormState<unknown>;
  purpose: GuardianPurpose;
  lead: string;
  children: ComponentChildren;
}) {
  const { language } = usePage();
  const say = useGuardianWords();
  const { account } = useIdentityWords();
  return (
    <Page
      title={say.title}
      lead={lead}
      breadcrumbs={[{ label: account, href: '/account' }]}
      form={form}
      unlisted
    >
      <h2>{say.what}</h2>
      <p class="because">{consentWords[language][purpose]}</p>
      {children}
    </Page>
  );
}

/** On the phone of a child: a parent or guardian says who they are and agrees. */
export function GuardianPage({ form, purpose, child }: AskedProps<GuardianDto>) {
  const { language } = usePage();
  const say = useGuardianWords();
  return (
    <Asked form={form} purpose={purpose} lead={say.lead}>
      <p>{say.how}</p>
      <p>{say.noAccount}</p>
      <Form action={`/account/guardian/${purpose}`} form={form}>
        <TextField
          form={form}
          name="login"
          label={say.login}
          autocomplete="off"
          spellcheck={false}
          width="medium"
        />
        <PasswordField form={form} name="password" label={say.password} autocomplete="current-password" />
        <CheckboxField form={form} name="agreed" label={declaredWords[language].guardian(child)} />
        <FormActions>
          <Button icon="check">{say.both}</Button>
          <ButtonLink href={afterwards[purpose]} look="quiet">
            {say.later}
          </ButtonLink>
        </FormActions>
      </Form>
    </Asked>
  );
}

/** While an official acts for a child: what the parent or guardian told them. */
export function ThroughOfficialPage({ form, purpose, child }: AskedProps<ThroughOfficialDto>) {
  const { language } = usePage();
  const say = useGuardianWords();
  return (
    <Asked form={form} purpose={purpose} lead={say.throughLead}>
      <Form action={`/account/guardian/${purpose}/through-official`} form={form}>
        <CheckboxField form={form} name="agreed" label={declaredWords[language].throughOfficial(child)} />
        <Button icon="check">{say.record}</Button>
      </Form>
    </Asked>
  );
}
