import { sexes, sexLabels } from '@domdom/identity';
import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  CheckboxField,
  DefinitionList,
  Form,
  FormActions,
  HiddenField,
  NumberField,
  Page,
  RadioField,
  TextField,
  usePage,
} from '@domdom/ui';
import { useAfterWords } from '../after/after.messages';
import type { ClassView, Named } from '../class-view';
import { useClassWords } from '../classes.messages';
import type { EnlistDto } from '../dto/enlist.dto';
import { useClassCrumbs } from './class-crumbs';
import { SeatField } from './seat-field';

export interface EnlistPageProps {
  view: ClassView;
  form: FormState<EnlistDto>;
  /** Whether who registers runs the class; a helper goes back to the helpers' page. */
  runs: boolean;
  /** Null for somebody who is not in the portal yet. */
  person: (Named & { birthYear: number | null; homeName: string | null }) | null;
}

/** Registering somebody on their behalf: who, how they take part, how they agreed. */
export function EnlistPage({ view, form, person, runs }: EnlistPageProps) {
  const { language } = usePage();
  const say = useClassWords();
  const after = useAfterWords();
  const crumbs = useClassCrumbs(view);
  const here = `/organise/classes/${view.id}/people`;
  return (
    <Page
      title={say.enlistTitle(view.title)}
      breadcrumbs={
        runs
          ? [...crumbs, { label: say.people, href: here }]
          : [{ label: view.title, href: `/organise/classes/${view.id}/help` }]
      }
      lead={person ? undefined : say.enlistNewAbout}
      form={form}
      unlisted
    >
      <Form action={`${here}/add`} form={form}>
        {person ? (
          <>
            <HiddenField name="personId" value={person.id} />
            <DefinitionList
              items={[
                { term: say.person, value: person.name },
                { term: say.birthYear, value: person.birthYear },
                { term: say.home, value: person.homeName },
              ]}
            />
          </>
        ) : (
          <>
            <TextField form={form} name="fullName" label={say.fullName} autocomplete="off" />
            <NumberField form={form} name="birthYear" label={say.birthYear} optional />
            <RadioField
              form={form}
              name="sex"
              label={after.sexIfSaid}
              inline
              options={sexes.map((value) => ({ value, label: sexLabels[language][value] }))}
              optional
            />
          </>
        )}
        <SeatField view={view} form={form} />
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
        <CheckboxField form={form} name="agreed" label={say.agreed} />
        <FormActions>
          <Button icon="check">{say.enlist}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
