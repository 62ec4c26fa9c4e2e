import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  CheckboxField,
  CheckboxList,
  Details,
  Form,
  FormActions,
  NumberField,
  Page,
  RadioField,
  TextField,
  usePage,
} from '@domdom/ui';
import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';
import type { BringDto, FamilyMemberDto } from '../dto/family.dto';
import { relations } from '../family/family';
import { relationLabels, useFamilyWords } from '../family/family.messages';
import type { FamilyMember } from '../family/family.service';
import { useOpeningWords } from '../opening.messages';
import { SeatField } from './seat-field';

export interface BringPageProps {
  view: ClassView;
  family: readonly FamilyMember[];
  form: FormState<BringDto>;
  member: FormState<FamilyMemberDto>;
}

/** Registering several people from one phone: who comes, and what if there are not enough places. */
export function BringPage({ view, family, form, member }: BringPageProps) {
  const { actor, language } = usePage();
  const say = useFamilyWords();
  const classes = useClassWords();
  const opening = useOpeningWords();
  const there = new Set(view.family.map(({ personId }) => personId));
  const people = [
    ...(actor ? [{ value: actor.personId, name: say.me(actor.name), in: view.own !== null }] : []),
    ...family.map(({ id, name }) => ({ value: id, name, in: there.has(id) })),
  ];
  const nobody = people.every(({ in: registered }) => registered);
  return (
    <Page
      title={`${say.bring}: ${view.title}`}
      tabTitle={view.sensitive ? opening.quietTitle : undefined}
      quickExit={view.sensitive}
      heading={say.bring}
      lead={say.bringLead}
      breadcrumbs={[
        { label: classes.classes, href: '/classes' },
        { label: view.title, href: `/classes/${view.id}` },
      ]}
      form={form.problems.length > 0 ? form : member}
      unlisted
    >
      {nobody && (
        <p>
          {people.map(({ name }) => name).join(', ')}: {say.there}. {say.addFirst}
        </p>
      )}
      {!nobody && (
        <Form action={`/classes/${view.id}/bring`} form={form}>
          <CheckboxList
            form={form}
            name="personIds"
            label={say.who}
            options={people.map(({ value, name, in: registered }) => ({
              value,
              label: registered ? `${name}, ${say.there}` : name,
              disabled: registered,
            }))}
          />
          <SeatField view={view} form={form} />
          <RadioField
            form={form}
            name="together"
            label={say.notEnough}
            options={[
              { value: 'false', label: say.apart },
              { value: 'true', label: say.together, hint: say.togetherHint },
            ]}
          />
          <FormActions>
            <Button icon="check">{say.bringButton}</Button>
          </FormActions>
        </Form>
      )}
      <Details summary={say.add} open={nobody || family.length === 0 || member.problems.length > 0}>
        <Form action={`/classes/${view.id}/family`} form={member}>
          <TextField form={member} name="fullName" label={say.fullName} autocomplete="off" />
          <NumberField form={member} name="birthYear" label={say.birthYear} />
          <RadioField
            form={member}
            name="relation"
            label={say.relation}
            inline
            options={relations.map((relation) => ({
              value: relation,
              label: relationLabels[language][relation],
            }))}
          />
          <CheckboxField form={member} name="agreed" label={say.consent} />
          <FormActions>
            <Button look={nobody ? 'primary' : 'secondary'} icon="plus">
              {say.addButton}
            </Button>
          </FormActions>
        </Form>
      </Details>
    </Page>
  );
}
