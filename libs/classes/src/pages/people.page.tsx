import { formatPhone } from '@domdom/platform';
import {
  Button,
  ButtonLink,
  type Column,
  Confirm,
  EmptyState,
  Form,
  HiddenField,
  Page,
  ResultCount,
  Table,
  usePage,
} from '@domdom/ui';
import type { ClassView } from '../class-view';
import { seatLabels, useClassWords } from '../classes.messages';
import type { ListedPerson } from '../classes.repository';
import type { Candidate } from '../enlisting.service';
import { useJoiningWords } from '../joining/joining.messages';
import { useClassCrumbs } from './class-crumbs';
import { Enlisting } from './enlisting';
import { ManageTabs } from './manage-tabs';

export interface PeoplePageProps {
  view: ClassView;
  people: readonly ListedPerson[];
  /** Whether the person who looks may register others. */
  enlists: boolean;
  query: string;
  found: readonly Candidate[];
}

/** Who is in a class and who waits; people are registered here too. */
export function PeoplePage({ view, people, enlists, query, found }: PeoplePageProps) {
  const { language } = usePage();
  const say = useClassWords();
  const joining = useJoiningWords();
  const here = `/organise/classes/${view.id}/people`;
  const columns: Column<ListedPerson>[] = [
    { key: 'name', label: say.person, cell: (person) => person.name },
    { key: 'phone', label: say.phone, cell: (person) => (person.phone ? formatPhone(person.phone) : '–') },
    { key: 'year', label: say.birthYear, cell: (person) => person.birthYear ?? '–' },
    { key: 'home', label: say.home, cell: (person) => person.homeName ?? '–' },
    { key: 'way', label: say.takesPart, cell: (person) => seatLabels[language][person.mode] },
    {
      key: 'remove',
      label: say.remove,
      cell: (person) => (
        <Confirm
          action={`${here}/remove`}
          label={say.remove}
          question={say.removeQuestion(person.name)}
          confirmLabel={say.remove}
          values={{ personId: person.personId }}
          cannotUndo={false}
        />
      ),
    },
  ];
  const confirmed = people.filter((person) => person.status === 'confirmed');
  const offered = people.filter((person) => person.status === 'offered');
  const waiting = people.filter((person) => person.status === 'waiting');
  return (
    <Page
      title={`${say.people}: ${view.title}`}
      heading={say.people}
      lead={view.title}
      breadcrumbs={useClassCrumbs(view)}
      actions={
        <ButtonLink href={`${here}/sheet`} look="secondary" icon="print">
          {say.printSheet}
        </ButtonLink>
      }
      wide
      unlisted
    >
      <ManageTabs view={view} current="people" />
      {enlists && view.status === 'open' && (
        <Enlisting view={view} action={here} label={say.enlistSearch} query={query} found={found} />
      )}
      <ResultCount count={confirmed.length} noun={{ vi: 'người', en: ['person', 'people'] }} />
      <Table
        caption={say.people}
        quietCaption
        narrow="stack"
        rows={confirmed}
        rowKey={(person) => person.personId}
        empty={<EmptyState title={say.peopleNone}>{enlists && <p>{say.peopleNoneAbout}</p>}</EmptyState>}
        columns={columns}
      />
      {offered.length > 0 && (
        <Table
          caption={joining.offeredList}
          narrow="stack"
          rows={offered}
          rowKey={(person) => person.personId}
          columns={[
            ...columns,
            {
              key: 'accept',
              label: joining.acceptFor,
              cell: (person) => (
                <Form action={`${here}/accept`} inline>
                  <HiddenField name="personId" value={person.personId} />
                  <Button small look="secondary" about={person.name}>
                    {joining.acceptFor}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      {waiting.length > 0 && (
        <Table
          caption={say.waitingList}
          narrow="stack"
          rows={waiting}
          rowKey={(person) => person.personId}
          columns={[
            {
              key: 'position',
              label: say.position,
              numeric: true,
              cell: (person) => person.position,
            },
            ...columns.map((column) => ({ ...column, rowHeader: column.key === 'name' })),
          ]}
        />
      )}
    </Page>
  );
}
