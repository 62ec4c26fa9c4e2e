import { formatNumber, formatWeekdayTime } from '@domdom/platform';
import { DefinitionList, Link, Page, PrintButton, Table, topicLabels, usePage } from '@domdom/ui';
import { sessionWords, whenWords } from '../../classes.messages';
import type { ClassReport } from '../class-report.service';
import { ageLabel, sexLabel, shownWords, useFigureWords } from '../figures.messages';
import type { Shown } from '../who-came';

function Counts({ caption, rows }: { caption: string; rows: readonly { label: string; people: Shown }[] }) {
  const { language } = usePage();
  const say = useFigureWords();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', label: caption, cell: ({ label }) => label },
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
            { term: say.unit, value: [unit, view.partnerName].filter(Boolean).join(' · ') },
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
            rows={who.sexes.map(({ sex, people }) => ({ label: sexLabel(language, sex), people }))}
          />
          <Counts
            caption={say.byAge}
            rows={who.ages.map(({ age, people }) => ({ label: ageLabel(language, age), people }))}
          />
          <Counts
            caption={say.byArea}
            rows={who.areas
              .slice(0, 8)
              .map(({ area, people }) => ({ label: area ?? say.unknownArea, people }))}
          />
        </div>
        {view.sensitive && <p class="hint">{say.hiddenAbout}</p>}
        <Table
          caption={say.sessionTable}
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'when',
              label: say.session,
              cell: ({ startsAt }) => formatWeekdayTime(language, startsAt),
            },
            { key: 'state', label: say.state, cell: (session) => sessionWords(language, session, now) },
            {
              key: 'present',
              label: say.present,
              numeric: true,
              cell: ({ present, marked }) => (marked === 0 ? '–' : `${present}/${marked}`),
            },
          ]}
        />
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
