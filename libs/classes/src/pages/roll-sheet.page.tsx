import { formatDate } from '@domdom/platform';
import { Link, Page, PrintButton, Table, usePage } from '@domdom/ui';
import type { ClassView, SessionView } from '../class-view';
import { useClassWords, whenWords } from '../classes.messages';
import type { ListedPerson } from '../classes.repository';

/** A roll on paper: a line per person with room to sign for each session, and a few empty lines. */
export function RollSheetPage({
  view,
  sessions,
  people,
}: {
  view: ClassView;
  sessions: readonly SessionView[];
  people: readonly ListedPerson[];
}) {
  const { language } = usePage();
  const say = useClassWords();
  const coming = sessions.filter((session) => session.status !== 'cancelled').slice(0, 8);
  const listed = people.filter((person) => person.status === 'confirmed');
  const lines = [
    ...listed.map((person, index) => ({ id: person.personId, number: index + 1, person })),
    ...Array.from({ length: 5 }, (_, index) => ({
      id: `empty-${index}`,
      number: listed.length + index + 1,
      person: null,
    })),
  ];
  return (
    <Page title={say.printSheet} heading={view.title} bare wide unlisted>
      <p>{[view.unitName, whenWords(language, view), view.venueName].filter(Boolean).join(' · ')}</p>
      <p class="actions no-print">
        <PrintButton />
        <Link href={`/organise/classes/${view.id}/people`} icon="arrow-left">
          {say.people}
        </Link>
      </p>
      <Table
        caption={say.printSheet}
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { key: 'number', label: say.position, numeric: true, cell: (line) => line.number },
          { key: 'name', label: say.person, cell: (line) => line.person?.name ?? '', rowHeader: true },
          { key: 'year', label: say.birthYear, cell: (line) => line.person?.birthYear ?? '' },
          ...coming.map((session) => ({
            key: session.id,
            label: formatDate(language, session.startsAt),
            cell: () => '',
          })),
        ]}
      />
    </Page>
  );
}
