import type { Form as FormState } from '@domdom/platform';
import { Button, CheckboxField, Form, HiddenField, Page, RadioField } from '@domdom/ui';
import type { ActingDto } from '../dto/identity.dto';
import { useIdentityWords } from '../identity.messages';

/** An official records that a person agrees, and acts for them from then on. */
export function ActingPage({
  form,
  person,
}: {
  form: FormState<ActingDto>;
  person: { id: string; name: string };
}) {
  const say = useIdentityWords();
  return (
    <Page
      title={say.actFor(person.name)}
      lead={say.actForLead}
      breadcrumbs={[{ label: say.myUnits, href: '/units/mine' }]}
      form={form}
      unlisted
    >
      <Form action="/on-behalf/start" form={form}>
        <HiddenField name="personId" value={person.id} />
        <RadioField
          form={form}
          name="basis"
          label={say.basis}
          options={[
            { value: 'spoken', label: say.basisSpoken },
            { value: 'signed-paper', label: say.basisPaper },
            { value: 'legal-representative', label: say.basisLegal },
          ]}
        />
        <CheckboxField form={form} name="agreed" label={say.agreedLabel(person.name)} />
        <Button icon="users">{say.startActing}</Button>
      </Form>
      <h2>{say.giveCode}</h2>
      <p>{say.giveCodeAbout}</p>
      <Form action={`/on-behalf/${person.id}/reset-code`}>
        <Button look="secondary" icon="key">
          {say.giveCode}
        </Button>
      </Form>
    </Page>
  );
}
