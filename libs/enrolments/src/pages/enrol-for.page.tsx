import type { CourseView } from '@domdom/courses';
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
  SelectField,
  TextField,
} from '@domdom/ui';
import { useBatchWords } from '../batch.messages';
import type { EnrolForDto } from '../dto/batch.dto';
import type { Candidate } from '../on-behalf/on-behalf.repository';

export interface EnrolForProps {
  course: CourseView;
  form: FormState<EnrolForDto>;
  /** Null for somebody who is not in the portal yet. */
  person: Candidate | null;
  units: readonly { id: string; name: string }[];
}

/** How somebody may have agreed, to choose from. */
export function useBasisOptions() {
  const say = useBatchWords();
  return [
    { value: 'spoken', label: say.basisSpoken },
    { value: 'signed-paper', label: say.basisPaper },
    { value: 'legal-representative', label: say.basisLegal },
  ];
}

/** Enrolling one person on their behalf: who, and how they agreed. */
export function EnrolForPage({ course, form, person, units }: EnrolForProps) {
  const say = useBatchWords();
  const base = `/organise/courses/${course.id}`;
  return (
    <Page
      title={say.addTitle(course.title)}
      lead={say.addLead}
      form={form}
      breadcrumbs={[
        { label: course.title, href: `/courses/${course.slug}` },
        { label: say.title, href: base },
      ]}
      unlisted
    >
      <Form action={`${base}/add`} form={form}>
        {person ? (
          <>
            <HiddenField name="personId" value={person.id} />
            <DefinitionList
              items={[
                { term: say.name, value: person.name },
                { term: say.birthYear, value: person.birthYear },
                { term: say.home, value: person.homeName },
              ]}
            />
          </>
        ) : (
          <>
            <TextField form={form} name="fullName" label={say.name} autocomplete="off" />
            <NumberField form={form} name="birthYear" label={say.birthYear} optional />
            <TextField
              form={form}
              name="login"
              label={say.login}
              hint={say.loginHint}
              autocomplete="off"
              optional
            />
            <UnitField form={form} label={say.unit} units={units} />
          </>
        )}
        <RadioField form={form} name="basis" label={say.basis} options={useBasisOptions()} />
        <CheckboxField form={form} name="agreed" label={say.agreed} />
        <FormActions>
          <Button icon="check">{say.addDo}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}

/** The unit somebody new belongs to; who serves one unit is not asked. */
export function UnitField<T extends { unitId?: string }>({
  form,
  label,
  units,
}: {
  form: FormState<T>;
  label: string;
  units: readonly { id: string; name: string }[];
}) {
  const [only, ...others] = units;
  if (only && others.length === 0) return <HiddenField name="unitId" value={only.id} />;
  return (
    <SelectField
      form={form as FormState<{ unitId?: string }>}
      name="unitId"
      label={label}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
