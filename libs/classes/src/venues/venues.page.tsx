import { OwnWords } from '@domdom/courses';
import type { Form as FormState } from '@domdom/platform';
import {
  Button,
  CheckboxField,
  Details,
  EmptyState,
  FilterList,
  Form,
  FormActions,
  Link,
  Page,
  RadioField,
  ResultCount,
  Table,
  TextField,
  usePage,
} from '@domdom/ui';
import { useClassWords, venueLabels } from '../classes.messages';
import { venueKinds } from '../domain/class-kinds';
import { mapHref } from '../pages/addresses';
import type { VenueInputDto } from './venue.dto';
import { useVenueWords } from './venue.messages';
import type { UnitVenues, VenuePlace } from './venues.service';

function VenueFields({ form, address }: { form: FormState<VenueInputDto>; address: string }) {
  const { language } = usePage();
  const say = useVenueWords();
  const doubtful = form.problems.some((problem) => problem.code === 'venues.maybeKnown');
  return (
    <Form action={address} form={form}>
      <TextField form={form} name="name" label={say.name} />
      <TextField form={form} name="address" label={say.address} />
      <RadioField
        form={form}
        name="kind"
        label={say.kind}
        options={venueKinds.map((kind) => ({ value: kind, label: venueLabels[language][kind] }))}
      />
      <TextField form={form} name="map" label={say.map} hint={say.mapHint} optional />
      {doubtful && <CheckboxField form={form} name="another" label={say.another} />}
      <FormActions>
        <Button>{say.save}</Button>
      </FormActions>
    </Form>
  );
}

export interface VenuesPageProps {
  units: readonly { id: string; name: string }[];
  /** The chosen unit; null while there are several to choose from. */
  shown: UnitVenues | null;
  form: FormState<VenueInputDto>;
}

/** The places of a unit: a table, and the form of a new one. */
export function VenuesPage({ units, shown, form }: VenuesPageProps) {
  const { language } = usePage();
  const say = useVenueWords();
  const words = useClassWords();
  const choice = (
    <FilterList
      title={say.chooseUnit}
      options={units.map((unit) => ({
        label: unit.name,
        href: `/organise/venues?unit=${unit.id}`,
        current: unit.id === shown?.unit.id,
      }))}
    />
  );
  return (
    <Page
      title={shown ? say.of(shown.unit.name) : say.venues}
      lead={say.lead}
      breadcrumbs={[{ label: words.organise, href: '/organise/classes' }]}
      form={form}
      aside={units.length > 1 ? choice : undefined}
      wide
      unlisted
    >
      {shown && (
        <>
          <ResultCount count={shown.venues.length} noun={{ vi: 'nơi học', en: ['place', 'places'] }} />
          {shown.venues.length === 0 ? (
            <EmptyState title={say.none}>
              <p>{say.noneAbout}</p>
            </EmptyState>
          ) : (
            <Table
              caption={say.venues}
              quietCaption
              narrow="stack"
              rows={shown.venues}
              rowKey={(venue) => venue.id}
              columns={[
                {
                  key: 'name',
                  label: say.name,
                  rowHeader: true,
                  cell: (venue) => <OwnWords text={venue.name} />,
                },
                { key: 'address', label: say.address, cell: (venue) => <OwnWords text={venue.address} /> },
                { key: 'kind', label: say.kind, cell: (venue) => venueLabels[language][venue.kind] },
                { key: 'unit', label: say.unit, cell: (venue) => <OwnWords text={venue.unitName} /> },
                { key: 'map', label: say.onMap, cell: (venue) => <OnMap venue={venue} /> },
                { key: 'classes', label: say.classes, numeric: true, cell: (venue) => venue.classes },
                {
                  key: 'correct',
                  label: say.correct,
                  cell: (venue) => (
                    <Link
                      href={`/organise/venues/${venue.id}`}
                      icon="edit"
                      label={`${say.correct}: ${venue.name}`}
                    >
                      {say.correct}
                    </Link>
                  ),
                },
              ]}
            />
          )}
          <Details summary={say.add} open={form.problems.length > 0 || shown.venues.length === 0}>
            <VenueFields form={form} address={`/organise/venues?unit=${shown.unit.id}`} />
          </Details>
        </>
      )}
      {!shown && units.length <= 1 && <EmptyState title={say.none} />}
    </Page>
  );
}

function OnMap({ venue }: { venue: VenuePlace }) {
  const say = useVenueWords();
  if (venue.latitude === null) return <>{say.notYet}</>;
  const point = `https://www.openstreetmap.org/?mlat=${venue.latitude}&mlon=${venue.longitude}#map=17/${venue.latitude}/${venue.longitude}`;
  return (
    <Link href={mapHref(venue.mapUrl ?? point, venue.address)} external icon="map-pin">
      {say.see}
    </Link>
  );
}

/** One place, to be corrected. */
export function VenuePage({ venue, form }: { venue: VenuePlace; form: FormState<VenueInputDto> }) {
  const say = useVenueWords();
  return (
    <Page
      title={say.title(venue.name)}
      breadcrumbs={[{ label: say.venues, href: `/organise/venues?unit=${venue.unitId}` }]}
      form={form}
      unlisted
    >
      <VenueFields form={form} address={`/organise/venues/${venue.id}`} />
    </Page>
  );
}
