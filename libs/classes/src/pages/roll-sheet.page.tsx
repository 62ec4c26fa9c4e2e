import { formatDate } from '@domdom/platform';
import { Link, Page, PrintButton, Table, usePage } from '@domdom/ui';
import { useAttendanceWords } from '../attendance/attendance.messages';
import type { PaperPerson, PaperSession, PaperSheet } from '../attendance/paper-roll.service';
import { useClassWords, whenWords } from '../classes.messages';

/** As many as fit on the breadth of a page with room to sign. */
const sessionsOnPage = 6;
const emptyLines = 8;

const parts = <T,>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.max(1, Math.ceil(all.length / size)) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

function Boxes({ people, sessions }: { people: readonly PaperPerson[]; sessions: readonly PaperSession[] }) {
  const { language } = usePage();
  const say = useClassWords();
  const ours = useAttendanceWords();
  return (
    <Table
      caption={say.printSheet}
      quietCaption
      rows={people}
      rowKey={(person) => person.personId}
      columns={[
        { key: 'number', label: ours.sheetNumber, numeric: true, cell: (person) => person.number },
        { key: 'name', label: say.person, cell: (person) => person.name, rowHeader: true },
        { key: 'year', label: say.birthYear, cell: (person) => person.birthYear ?? '' },
        ...sessions.map((session) => ({
          key: session.id,
          label: formatDate(language, session.startsAt),
          cell: () => '',
        })),
      ]}
    />
  );
}

/** Lines for people who were not registered, who sign that they agree to be. */
function WalkIns() {
  const say = useClassWords();
  const ours = useAttendanceWords();
  return (
    <Table
      caption={ours.sheetWalkIns}
      rows={Array.from({ length: emptyLines }, (_, index) => index)}
      rowKey={String}
      columns={[
        { key: 'name', label: say.fullName, cell: () => '', rowHeader: true },
        { key: 'year', label: say.birthYear, cell: () => '' },
        { key: 'phone', label: say.phone, cell: () => '' },
        { key: 'agrees', label: ours.sheetAgrees, cell: () => '' },
      ]}
    />
  );
}

/** A roll on paper: a line per person, a box for each session, lines for those who just come. */
export function RollSheetPage({ sheet, square }: { sheet: PaperSheet; square: string }) {
  const { language, assets } = usePage();
  const say = useClassWords();
  const ours = useAttendanceWords();
  const { class: view, people, sessions } = sheet;
  return (
    <Page title={say.printSheet} heading={view.title} bare wide unlisted>
      <link rel="stylesheet" href={assets.url('classes-roll.css')} />
      <div class="sheet">
        <div class="sheet-head">
          <div>
            <p>{[view.unitName, whenWords(language, view), view.venueName].filter(Boolean).join(' · ')}</p>
            <p class="hint">{ours.sheetLegend}</p>
          </div>
          <img src={square} alt={ours.sheetQr} width={110} height={110} />
        </div>
        <p class="actions no-print">
          <PrintButton />
          <Link href={`/organise/classes/${view.id}/people`} icon="arrow-left">
            {say.people}
          </Link>
          <Link href={`/organise/classes/${view.id}/paper`} icon="edit">
            {ours.typePaper}
          </Link>
        </p>
        {parts(sessions, sessionsOnPage).map((some) => (
          <div key={some[0]?.id ?? 'none'} class="sheet-part">
            <Boxes people={people} sessions={some} />
          </div>
        ))}
        <WalkIns />
      </div>
    </Page>
  );
}
