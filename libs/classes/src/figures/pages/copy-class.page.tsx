import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  DateField,
  EmptyState,
  Form,
  FormActions,
  HiddenField,
  Link,
  NumberField,
  Page,
  SearchForm,
  SelectField,
  Table,
  TextField,
  TimeField,
} from '@domdom/ui';
import type { ClassChoices } from '../../class-choices.service';
import type { ClassView } from '../../class-view';
import { useClassWords } from '../../classes.messages';
import type { UnitRow } from '../../classes.repository';
import type { CopyClassDto } from '../dto/figures.dto';
import { useFigureWords } from '../figures.messages';

function useFrame(view: ClassView) {
  const say = useFigureWords();
  const classes = useClassWords();
  return {
    title: say.copyTitle(view.title),
    lead: say.copyLead(view.unitName),
    breadcrumbs: [
      { label: classes.organise, href: '/organise/classes' },
      { label: say.examples, href: '/organise/examples' },
    ],
    unlisted: true,
  };
}

/** The first step of a copy: the unit it is for. */
export function CopyToPage({
  view,
  query,
  units,
}: {
  view: ClassView;
  query: string;
  units: readonly UnitRow[];
}) {
  const say = useFigureWords();
  const classes = useClassWords();
  const here = `/organise/examples/${view.id}/copy`;
  return (
    <Page {...useFrame(view)}>
      <h2>{say.copyTo}</h2>
      <SearchForm action={here} value={query} label={classes.searchUnit} />
      <Table
        caption={say.copyTo}
        quietCaption
        narrow="stack"
        rows={units}
        rowKey={({ id }) => id}
        empty={<EmptyState title={classes.noUnit} />}
        columns={[
          {
            key: 'unit',
            label: say.unit,
            cell: ({ id, name, aboveName }) => (
              <Link href={`${here}?unit=${id}`}>{[name, aboveName].filter(Boolean).join(', ')}</Link>
            ),
          },
        ]}
      />
    </Page>
  );
}

export interface CopyClassPageProps {
  view: ClassView;
  choices: ClassChoices;
  form: FormState<CopyClassDto>;
}

/** When and where the copy is held; all else is as in the class it is copied from. */
export function CopyClassPage({ view, choices, form }: CopyClassPageProps) {
  const say = useFigureWords();
  const here = `/organise/examples/${view.id}/copy`;
  return (
    <Page {...useFrame(view)} form={form}>
      <p>
        <strong>{[choices.unit.name, choices.unit.aboveName].filter(Boolean).join(', ')}</strong>{' '}
        <Link href={here}>{say.changeUnit}</Link>
      </p>
      <Form action={here} form={form}>
        <HiddenField name="unitId" value={choices.unit.id} />
        <DateField form={form} name="startsOn" label={say.startsOn} picker />
        <TimeField form={form} name="startsAt" label={say.startsAt} />
        {view.mode !== 'online' && (
          <>
            <SelectField
              form={form}
              name="venueId"
              label={say.venue}
              blank={say.newVenue}
              options={choices.venues.map(({ id, name, address }) => ({
                value: id,
                label: `${name}, ${address}`,
              }))}
              optional
            />
            <TextField form={form} name="venueName" label={say.venueName} optional />
            <TextField form={form} name="venueAddress" label={say.venueAddress} optional />
            <NumberField form={form} name="capacity" label={say.capacity} />
          </>
        )}
        <FormActions>
          <Button icon="copy">{say.makeCopy}</Button>
        </FormActions>
      </Form>
    </Page>
  );
}
