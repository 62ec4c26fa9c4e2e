import { formatDate, formatDateTime, formatNumber, formatPercent, type Language } from '@domdom/platform';
import type { Estimate } from '@domdom/recommender';
import { BarChart, Details, LineChart, Table, usePage } from '@domdom/ui';
import { kindName, popularityKind } from '../training/contenders';
import type { MethodFigures } from '../training/evaluation';
import type { VersionRow } from '../versions/version';
import { useAdminWords } from './admin.messages';
import { PeopleOf100 } from './people-of-100';

/** To so many digits; what is a little below nothing is nothing, not −0. */
export const rounded = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
export const methodName = (kind: string, language: Language) => kindName(kind, language) ?? kind;
/** The figures of the method that a version is made by. */
export const ownFigures = ({ evaluation, kind }: VersionRow) =>
  evaluation.methods.find(({ method }) => method === kind) ?? null;

const popularOf = ({ evaluation }: VersionRow) =>
  evaluation.methods.find(({ method }) => method === popularityKind) ?? null;

/** What a version's figures mean, in sentences. */
export function QualityInWords({ version }: { version: VersionRow }) {
  const { language } = usePage();
  const say = useAdminWords();
  const { tested, newcomers } = version.evaluation;
  const own = ownFigures(version);
  const of100 = (share: number) => formatNumber(language, Math.round(share * 100));
  if (tested === null || !own) return null;
  const popular = popularOf(version)?.found;
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">{say.quality}</h2>
      {own.found && (
        <>
          <p class="title">
            {say.foundOf(of100(own.found.value), of100(own.found.low), of100(own.found.high))}
          </p>
          <PeopleOf100 lit={Math.round(own.found.value * 100)} />
        </>
      )}
      <ul>
        {newcomers?.found && <li>{say.newcomersOf(of100(newcomers.found.value))}</li>}
        {popular && version.kind !== popularityKind && <li>{say.popularOf(of100(popular.value))}</li>}
        {own.coverage && <li>{say.coverageOf(formatPercent(language, own.coverage.value))}</li>}
      </ul>
      <p class="hint">{say.testedOn(formatNumber(language, tested))}</p>
    </section>
  );
}

/** The methods of one training side by side, the version that was live then among them. */
export function MethodsTable({ version }: { version: VersionRow }) {
  const { language } = usePage();
  const say = useAdminWords();
  const { evaluation } = version;
  if (evaluation.tested === null) return null;
  const number = (value: number, digits: number) => formatNumber(language, rounded(value, digits));
  const estimate = (figure: Estimate | undefined, digits: number, factor = 1) =>
    figure
      ? `${number(figure.value * factor, digits)} (${number(figure.low * factor, digits)}–${number(figure.high * factor, digits)})`
      : '–';
  const nameOf = (method: string) => (method === 'live' ? say.liveAgain : methodName(method, language));
  const rows: (Omit<MethodFigures, 'fitSeconds'> & { fitSeconds: number | null })[] = [
    ...evaluation.methods,
    ...(evaluation.live ? [{ ...evaluation.live, method: 'live', fitSeconds: null }] : []),
  ];
  return (
    <section aria-labelledby="methods">
      <h2 id="methods">{say.methods}</h2>
      <p class="hint">{say.methodsAbout}</p>
      <BarChart
        title={say.found}
        data={rows
          .flatMap(({ method, found }) =>
            found ? [{ label: nameOf(method), value: Math.round(found.value * 100) }] : [],
          )
          .sort((first, second) => second.value - first.value)}
        valueLabel={say.found}
        max={100}
      />
      <Details summary={say.methodFigures}>
        <Table
          caption={say.methods}
          quietCaption
          narrow="stack"
          rows={rows}
          rowKey={(row) => row.method}
          columns={[
            {
              key: 'method',
              label: say.method,
              cell: (row) => nameOf(row.method),
            },
            { key: 'found', label: say.found, numeric: true, cell: (row) => estimate(row.found, 0, 100) },
            { key: 'recall', label: say.recall, numeric: true, cell: (row) => estimate(row.recall, 3) },
            { key: 'ndcg', label: say.ndcg, numeric: true, cell: (row) => estimate(row.ndcg, 3) },
            {
              key: 'coverage',
              label: say.coverage,
              numeric: true,
              cell: (row) => (row.coverage ? formatPercent(language, row.coverage.value) : '–'),
            },
            {
              key: 'fit',
              label: say.fit,
              numeric: true,
              cell: (row) => {
                if (row.fitSeconds === null) return '–';
                return row.fitSeconds < 0.01 ? say.atOnce : say.secondsOf(number(row.fitSeconds, 2));
              },
            },
          ]}
        />
      </Details>
    </section>
  );
}

/** How the versions' figures went, the oldest first. */
export function OverTime({ versions }: { versions: readonly VersionRow[] }) {
  const { language } = usePage();
  const say = useAdminWords();
  const measured = versions.filter(({ evaluation }) => evaluation.tested !== null).toReversed();
  if (measured.length < 2) return null;
  const labels = measured.map(({ trainedAt }) => formatDateTime(language, trainedAt));
  const shortLabels = measured.map(({ trainedAt }) => formatDate(language, trainedAt));
  const shared = { labels, shortLabels, labelsTitle: say.trainedAt };
  const decimal = (value: number) => formatNumber(language, rounded(value, 3));
  const values = (of: (version: VersionRow) => number | null | undefined) =>
    measured.map((version) => of(version) ?? null);
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{say.overTime}</h2>
      <LineChart
        {...shared}
        title={say.ndcgChart}
        description={say.ndcgAbout}
        format={decimal}
        series={[
          { label: say.chosen, values: values((one) => ownFigures(one)?.ndcg.value) },
          {
            label: methodName(popularityKind, language),
            values: values((one) => popularOf(one)?.ndcg.value),
          },
        ]}
        band={{
          label: say.surely,
          low: values((one) => ownFigures(one)?.ndcg.low),
          high: values((one) => ownFigures(one)?.ndcg.high),
        }}
      />
      <LineChart
        {...shared}
        title={say.coverageChart}
        format={(share) => formatPercent(language, share)}
        series={[{ label: say.coverage, values: values((one) => ownFigures(one)?.coverage?.value) }]}
      />
      <LineChart
        {...shared}
        title={say.learnersChart}
        series={[{ label: say.learners, values: values((one) => one.learners) }]}
      />
    </section>
  );
}
