import { dayOf, formatNumber } from '@domdom/platform';
import { EmptyState, Link, Page, PrintButton, Stat, StatRow, Table, Tabs, usePage } from '@domdom/ui';
import { useClassWords } from '../../classes.messages';
import { ageLabel, hoursWords, periodWords, sexLabel, useFigureWords } from '../figures.messages';
import type { UnitSums } from '../figures.repository';
import { nextPeriod, periodAround, periodKey, periodKinds, previousPeriod } from '../period';
import type { UnitReport } from '../unit-figures.service';

function Units({ report }: { report: UnitReport }) {
  const { language } = usePage();
  const say = useFigureWords();
  const number = (value: number) => formatNumber(language, value);
  const { rows, total, period } = report;
  return (
    <Table
      caption={say.byUnit}
      rows={rows}
      rowKey={({ unitId }) => unitId ?? 'itself'}
      columns={[
        {
          key: 'unit',
          label: say.unit,
          cell: ({ unitId, name }: UnitSums) =>
            unitId ? (
              <Link href={`/organise/report/${unitId}?period=${periodKey(period)}`}>{name}</Link>
            ) : (
              say.itself
            ),
        },
        {
          key: 'classes',
          label: say.classes,
          numeric: true,
          cell: (row) => number(row.classes),
          sum: number(total.classes),
        },
        {
          key: 'sessions',
          label: say.sessions,
          numeric: true,
          cell: (row) => number(row.sessions),
          sum: number(total.sessions),
        },
        {
          key: 'cancelled',
          label: say.cancelledSessions,
          numeric: true,
          cell: (row) => number(row.cancelled),
          sum: number(total.cancelled),
        },
        {
          key: 'hours',
          label: say.hours,
          numeric: true,
          cell: (row) => hoursWords(language, row.minutes),
          sum: hoursWords(language, total.minutes),
        },
        {
          key: 'people',
          label: say.peopleCame,
          numeric: true,
          cell: (row) => number(row.people),
          sum: number(total.people),
        },
        {
          key: 'attendances',
          label: say.attendances,
          numeric: true,
          cell: (row) => number(row.attendances),
          sum: number(total.attendances),
        },
      ]}
    />
  );
}

/** What a unit and those below it held in a month, a quarter or a year: sums, people, hours taught. */
export function UnitReportPage({ report }: { report: UnitReport }) {
  const { language } = usePage();
  const say = useFigureWords();
  const classes = useClassWords();
  const { unit, period, total, sexes, ages, taught, rows } = report;
  const href = (key: string) => `/organise/report/${unit.id}?period=${key}`;
  const number = (value: number) => formatNumber(language, value);
  const middle = dayOf(new Date(period.to.getTime() - 43_200_000));
  return (
    <Page
      title={`${say.report}: ${unit.name}, ${periodWords(language, period)}`}
      heading={say.report}
      lead={`${[unit.name, unit.aboveName].filter(Boolean).join(', ')} · ${periodWords(language, period)}`}
      breadcrumbs={[
        { label: classes.organise, href: '/organise/classes' },
        { label: say.unit, href: '/organise/report' },
      ]}
      wide
      unlisted
    >
      <Tabs
        label={say.period}
        tabs={periodKinds.map((kind) => {
          const around = periodAround(kind, middle);
          return {
            label: periodWords(language, around),
            href: href(periodKey(around)),
            current: kind === period.kind,
          };
        })}
      />
      <p class="actions no-print">
        <Link href={href(periodKey(previousPeriod(period)))} icon="arrow-left" rel="prev">
          {periodWords(language, previousPeriod(period))}
        </Link>
        <Link href={href(periodKey(nextPeriod(period)))} icon="arrow-right" rel="next">
          {periodWords(language, nextPeriod(period))}
        </Link>
      </p>
      <p class="hint">{say.reportLead}</p>
      <StatRow>
        <Stat icon="class" label={say.classes} value={number(total.classes)} />
        <Stat icon="calendar" label={say.sessions} value={number(total.sessions)} />
        <Stat icon="users" label={say.peopleCame} value={number(total.people)} />
        <Stat icon="clock" label={say.hours} value={hoursWords(language, total.minutes)} />
      </StatRow>
      {total.sessions === 0 && total.cancelled === 0 ? (
        <EmptyState title={say.nothing} />
      ) : (
        <>
          <Units report={report} />
          {rows.length > 60 && <p>{say.moreUnits}</p>}
          <div class="side-by-side">
            <Table
              caption={say.bySex}
              rows={sexes}
              rowKey={({ sex }) => sex}
              columns={[
                { key: 'sex', label: say.sex, cell: ({ sex }) => sexLabel(language, sex) },
                { key: 'people', label: say.people, numeric: true, cell: ({ people }) => number(people) },
              ]}
            />
            <Table
              caption={say.byAge}
              rows={ages}
              rowKey={({ age }) => age}
              columns={[
                { key: 'age', label: say.age, cell: ({ age }) => ageLabel(language, age) },
                { key: 'people', label: say.people, numeric: true, cell: ({ people }) => number(people) },
              ]}
            />
          </div>
          <Table
            caption={say.taught}
            rows={taught}
            rowKey={({ personId }) => personId}
            columns={[
              { key: 'name', label: say.name, cell: ({ name }) => name },
              {
                key: 'sessions',
                label: say.sessions,
                numeric: true,
                cell: ({ sessions }) => number(sessions),
              },
              {
                key: 'hours',
                label: say.hours,
                numeric: true,
                cell: ({ minutes }) => hoursWords(language, minutes),
              },
            ]}
          />
          <p class="hint">{say.taughtAbout}</p>
        </>
      )}
      <p class="actions no-print">
        <PrintButton />
        <Link
          href={`/organise/report/${unit.id}/report.csv?period=${periodKey(period)}`}
          asIs
          icon="download"
          download
        >
          {say.csv}
        </Link>
        <Link
          href={`/organise/report/${unit.id}/report.xlsx?period=${periodKey(period)}`}
          asIs
          icon="download"
          download
        >
          {say.xlsx}
        </Link>
      </p>
    </Page>
  );
}
