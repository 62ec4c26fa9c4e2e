import {
  Button,
  DateField,
  Details,
  ErrorSummary,
  FilterList,
  SearchForm,
  SelectField,
  TextField,
  useLocalPath,
  usePage,
} from '@domdom/ui';
import { useLrsWords } from '../lrs.messages';
import { filterTexts, type ReadFilters, type RecordFilters } from '../records/record-filters';
import { useRecordsWords } from '../records/records.messages';
import type { FoundPerson } from '../records/records.repository';
import type { Space } from '../records/records.service';
import type { VerbChoice } from '../records/verb-words';
import { browserPath, hrefOf } from './record-links';

export interface RecordFilterFormProps {
  asked: ReadFilters;
  people: readonly FoundPerson[];
  spaces: readonly Space[];
  space: Space;
  verbs: readonly VerbChoice[];
}

/** All ways to narrow the list. Everything ends up in the address. */
export function RecordFilterForm({ asked, people, spaces, space, verbs }: RecordFilterFormProps) {
  const say = useLrsWords();
  const { language } = usePage();
  const { filters, q } = asked;
  const spaceName = ({ organisation, organisationEn }: Space) =>
    (language === 'en' ? organisationEn : organisation) ?? say.portalItself;
  return (
    <>
      <SearchForm
        action={browserPath}
        value={q}
        label={say.findPerson}
        hint={say.personHint}
        keep={Object.fromEntries(filterTexts({ ...filters, person: undefined }))}
      />
      {q !== '' &&
        (people.length === 0 ? (
          <p>{say.noPerson}</p>
        ) : (
          <FilterList
            title={say.choosePerson}
            options={people.map(({ id, name, unit }) => ({
              label: unit ? `${name} – ${unit}` : name,
              href: hrefOf(filters, { person: id }),
            }))}
          />
        ))}
      <NarrowForm asked={asked} verbs={verbs} />
      {spaces.length > 1 && (
        <FilterList
          title={say.organisation}
          options={spaces.map((one) => ({
            label: spaceName(one),
            href: hrefOf(filters, { space: one.id }),
            current: one.id === space.id,
          }))}
        />
      )}
    </>
  );
}

function NarrowForm({ asked: { filters, form }, verbs }: Pick<RecordFilterFormProps, 'asked' | 'verbs'>) {
  const say = useRecordsWords();
  const local = useLocalPath();
  const { verb, registration, from, to, ...kept } = filters;
  const used = [verb, registration, from, to].some((value) => value !== undefined);
  const labels = { registration: say.registration, from: say.from, to: say.to };
  const field = { form, optional: true };
  return (
    <Details summary={say.narrow} open={used || form.problems.length > 0}>
      <form class="form" method="get" action={local(browserPath)} aria-label={say.narrow} novalidate>
        <ErrorSummary form={form} labels={labels} />
        {filterTexts(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SelectField<RecordFilters>
          form={form}
          name="verb"
          label={say.verb}
          blank={say.anyVerb}
          options={verbs}
        />
        <DateField<RecordFilters> {...field} name="from" label={say.from} hint={say.daysHint} picker />
        <DateField<RecordFilters> {...field} name="to" label={say.to} picker />
        <TextField<RecordFilters>
          {...field}
          name="registration"
          label={say.registration}
          hint={say.registrationHint}
          autocomplete="off"
          spellcheck={false}
        />
        <Button icon="filter">{say.narrowNow}</Button>
      </form>
    </Details>
  );
}
