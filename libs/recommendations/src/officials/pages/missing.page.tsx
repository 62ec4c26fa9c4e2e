import { countWords } from '@domdom/classes';
import { formatNumber } from '@domdom/platform';
import {
  ButtonLink,
  DefinitionList,
  Details,
  EmptyState,
  Link,
  Page,
  Table,
  topicLabels,
  usePage,
} from '@domdom/ui';
import type { MissingRow } from '../missing';
import { useMissingWords } from '../missing.messages';
import type { MissingHere } from '../missing.service';

const openHref = (unitId: string, { topic, words }: MissingRow) =>
  `/organise/classes/new?${new URLSearchParams({ unit: unitId, ...(topic ? { topic } : {}), ...(words ? { title: words } : {}) })}`;

/** What people want to learn in a place and do not find there, with the way to a class on it. */
export function MissingPage({ missing: { unit, rows, areas } }: { missing: MissingHere }) {
  const { language } = usePage();
  const say = useMissingWords();
  const number = (value: number) => formatNumber(language, value);
  const nameOf = ({ topic, words }: MissingRow) =>
    topic ? topicLabels[topic][language] : say.searchedWords(words ?? '');
  return (
    <Page
      title={`${say.title} ${unit.name}`}
      heading={say.title}
      lead={[unit.name, unit.aboveName].filter(Boolean).join(', ')}
      breadcrumbs={[
        { label: say.back, href: '/organise/classes' },
        { label: say.unit, href: '/organise/missing' },
      ]}
      wide
      unlisted
    >
      <p>{say.lead}</p>
      <Details summary={say.how}>
        <DefinitionList
          items={[
            { term: say.wishes, value: say.aboutWishes },
            { term: say.searches, value: say.aboutSearches },
          ]}
        />
      </Details>
      <Table<MissingRow>
        caption={say.title}
        quietCaption
        narrow="stack"
        rows={rows}
        rowKey={(row) => `${row.topic} ${row.words}`}
        csvHref={`/organise/missing/${unit.id}/missing.csv`}
        empty={
          <EmptyState
            title={say.nothing}
            action={
              <ButtonLink href={`/organise/learning-needs/${unit.id}`} look="secondary">
                {say.toNeeds}
              </ButtonLink>
            }
          >
            <p>{say.nothingNext}</p>
          </EmptyState>
        }
        columns={[
          { key: 'what', label: say.what, cell: nameOf },
          {
            key: 'wishes',
            label: say.wishes,
            numeric: true,
            cell: ({ wishes }) => countWords(language, wishes),
          },
          { key: 'searches', label: say.searches, numeric: true, cell: ({ searches }) => number(searches) },
          { key: 'classes', label: say.classes, numeric: true, cell: ({ classes }) => number(classes) },
          {
            key: 'places',
            label: say.places,
            numeric: true,
            cell: ({ places }) => (places === null ? say.unlimited : number(places)),
          },
          { key: 'courses', label: say.courses, numeric: true, cell: ({ courses }) => number(courses) },
          {
            key: 'resources',
            label: say.resources,
            numeric: true,
            cell: ({ resources }) => number(resources),
          },
          {
            key: 'open',
            label: say.open,
            cell: (row) => (
              <ButtonLink href={openHref(unit.id, row)} look="secondary" small about={nameOf(row)}>
                {say.open}
              </ButtonLink>
            ),
          },
        ]}
      />
      {areas.length > 0 && (
        <Table
          caption={say.byArea}
          narrow="stack"
          rows={areas}
          rowKey={({ unitId }) => unitId}
          columns={[
            {
              key: 'area',
              label: say.area,
              cell: ({ unitId, name }) => <Link href={`/organise/missing/${unitId}`}>{name}</Link>,
            },
            {
              key: 'wishes',
              label: say.wishes,
              numeric: true,
              cell: ({ wishes }) => countWords(language, wishes),
            },
            { key: 'searches', label: say.searches, numeric: true, cell: ({ searches }) => number(searches) },
          ]}
        />
      )}
    </Page>
  );
}
