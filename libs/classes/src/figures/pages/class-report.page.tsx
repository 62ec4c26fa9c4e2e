import { formatDate, formatNumber, formatWeekdayTime } from '@domdom/platform';
import { DefinitionList, Link, Page, PrintButton, Table, topicLabels, usePage } from '@domdom/ui';
import type { SessionView } from '../../class-view';
import { sessionWords, whenWords } from '../../classes.messages';
import type { ClassReport } from '../class-report.service';
import { ageLabel, sexLabel, shownWords, useFigureWords } from '../figures.messages';
import type { Shown } from '../who-came';

function Counts({
  caption,
  of,
  rows,
}: {
  caption: string;
  of: string;
  rows: readonly { label: string; people: Shown }[];
}) {
  const { language } = usePage();
  const say = useFigureWords();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', label: of, cell: ({ label }) => label },
        {
          key: 'people',
          label: say.people,
          numeric: true,
          cell: ({ people }) => shownWords(language, people),
        },
      ]}
    />
  );
}

/** A long series is told in short lines, so that the report stays on one sheet. */
const longestTable = 14;

function Sessions({ sessions, now }: { sessions: readonly SessionView[]; now: Date }) {
  const { language } = usePage();
  const say = useFigureWords();
  const present = ({ present: came, marked }: SessionView) => (marked === 0 ? '–' : `${came}/${marked}`);
  if (sessions.length > longestTable) {
    return (
      <>
        <h2>{say.sessionTable}</h2>
        <ul>
          {sessions.map((session) => (
            <li key={session.id}>
              {formatDate(language, session.startsAt)}: {present(session)}
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <Table
      caption={say.sessionTable}
      rows={sessions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'when', label: say.session, cell: ({ startsAt }) => formatWeekdayTime(language, startsAt) },
        { key: 'state', label: say.state, cell: (session) => sessionWords(language, session, now) },
        { key: 'present', label: say.present, numeric: true, cell: present },
      ]}
    />
  );
}

/** The report of one class on one sheet of paper, with lines to sign. */
export function ClassReportPage({ report, now }: { report: ClassReport; now: Date }) {
  const { language } = usePage();
  const say = useFigureWords();
  const { view, sessions, who, completed, feedback, wishes } = report;
  const here = `/organise/classes/${view.id}/report`;
  const answers = feedback.reduce((sum, one) => sum + one.answers, 0);
  const happy = feedback.reduce((sum, one) => sum + one.counts[3], 0);
  const number = (value: number) => formatNumber(language, value);
  const held = sessions.filter(({ status }) => status === 'held').length;
  const partner = view.partnerName && `${view.partnerName} (${view.partnerOrganisation})`;
  const unit = [view.unitName, view.aboveName].filter(Boolean).join(', ');
  return (
    <Page
      title={say.classReport(view.title)}
      heading={say.classReportHeading}
      lead={view.title}
      bare
      wide
      unlisted
    >
      <p class="actions no-print">
        <PrintButton />
        <Link href={`${here}.csv`} asIs icon="download" download>
          {say.csv}
        </Link>
        <Link href={`${here}.xlsx`} asIs icon="download" download>
          {say.xlsx}
        </Link>
        <Link href={`/organise/classes/${view.id}/after`} icon="arrow-left">
          {view.title}
        </Link>
      </p>
      <div class="class-report">
        <DefinitionList
          items={[
            { term: say.unit, value: [unit, partner].filter(Boolean).join(' · ') },
            { term: say.time, value: whenWords(language, view) },
            { term: say.place, value: view.venueName ?? say.online },
            { term: say.instructor, value: view.instructors.map(({ name }) => name).join(', ') },
            { term: say.heldOf, value: `${number(held)}/${number(sessions.length)}` },
            { term: say.registered, value: number(who.registered) },
            { term: say.came, value: number(who.came) },
            { term: say.completed, value: number(completed) },
            {
              term: say.feedback,
              value: answers === 0 ? say.noFeedback : say.feedbackLine(happy, answers),
            },
            {
              term: say.wishes,
              value:
                wishes.length === 0
                  ? say.noWishes
                  : wishes
                      .slice(0, 4)
                      .map(({ topic, people }) => `${topicLabels[topic][language]} (${people})`)
                      .join(', '),
            },
          ]}
        />
        <div class="side-by-side">
          <Counts
            caption={say.bySex}
            of={say.sex}
            rows={who.sexes.map(({ sex, people }) => ({ label: sexLabel(language, sex), people }))}
          />
          <Counts
            caption={say.byAge}
            of={say.age}
            rows={who.ages.map(({ age, people }) => ({ label: ageLabel(language, age), people }))}
          />
          <Counts
            caption={say.byArea}
            of={say.area}
            rows={who.areas
              .slice(0, 8)
              .map(({ area, people }) => ({ label: area ?? say.unknownArea, people }))}
          />
        </div>
        {view.sensitive && <p class="hint">{say.hiddenAbout}</p>}
        <Sessions sessions={sessions} now={now} />
        <div class="signatures">
          {[say.instructor, say.official].map((who) => (
            <p key={who}>
              <strong>{who}</strong>
              <br />
              {say.signHere}
            </p>
          ))}
        </div>
      </div>
    </Page>
  );
}
