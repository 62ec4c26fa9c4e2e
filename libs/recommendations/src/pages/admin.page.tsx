import { formatDateTime, formatNumber } from '@domdom/platform';
import type { Estimate } from '@domdom/recommender';
import {
  Button,
  DefinitionList,
  EmptyState,
  Form,
  LineChart,
  Notice,
  Page,
  Stat,
  StatRow,
  Table,
  usePage,
} from '@domdom/ui';
import { MeasurementLink } from '../measurement/pages/measurement-link';
import type { MethodFigures, ModelRow } from '../training/evaluation';
import { learnersNeeded } from '../training/options';
import { useAdminWords } from './admin.messages';

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The newest model's figures, and how they went. */
export function AdminPage({ models }: { models: readonly ModelRow[] }) {
  const say = useAdminWords();
  const [newest] = models;
  return (
    <Page
      title={say.title}
      lead={say.lead}
      unlisted
      actions={
        <>
          <Form action="/admin/recommendations/train" inline>
            <Button icon="refresh">{say.train}</Button>
          </Form>
          <MeasurementLink />
        </>
      }
    >
      {newest ? <Model model={newest} /> : <EmptyState title={say.none}>{say.noneNext}</EmptyState>}
      {models.length > 1 && <History models={models} />}
    </Page>
  );
}

function Model({ model }: { model: ModelRow }) {
  const { language } = usePage();
  const say = useAdminWords();
  const { evaluation } = model;
  const number = (value: number) => formatNumber(language, value);
  const estimate = ({ value, low, high }: Estimate) =>
    `${number(rounded(value, 3))} (${number(rounded(low, 3))}–${number(rounded(high, 3))})`;
  const names = { ease: say.ease, 'item-knn': say.knn, popularity: say.popularity };
  return (
    <>
      {evaluation.tested === null ? (
        <Notice look="warning">
          <p>{say.tooLittle(number(learnersNeeded), number(evaluation.comparable))}</p>
        </Notice>
      ) : (
        <Notice>
          <p>{model.kind === 'ease' ? say.serving : say.notBetter}</p>
        </Notice>
      )}
      <StatRow>
        <Stat icon="users" value={number(model.learners)} label={say.learners} />
        <Stat icon="book" value={number(model.itemCount)} label={say.items} />
        <Stat icon="check" value={number(model.interactions)} label={say.interactions} />
      </StatRow>
      <DefinitionList
        items={[
          { term: say.trainedAt, value: formatDateTime(language, model.trainedAt) },
          { term: say.seconds, value: say.secondsOf(number(rounded(model.seconds, 2))) },
          {
            term: say.options,
            value:
              evaluation.easeOptions &&
              Object.entries(evaluation.easeOptions)
                .map(([name, value]) => `${name} ${number(value)}`)
                .join(', '),
          },
        ]}
      />
      {evaluation.tested !== null && (
        <section aria-labelledby="methods">
          <h2 id="methods">{say.methods}</h2>
          <p>{say.testedOn(number(evaluation.tested))}</p>
          <Table<MethodFigures>
            caption={say.methods}
            quietCaption
            narrow="stack"
            rows={evaluation.methods}
            rowKey={(row) => row.method}
            columns={[
              { key: 'method', label: say.method, cell: (row) => names[row.method] },
              { key: 'recall', label: say.recall, numeric: true, cell: (row) => estimate(row.recall) },
              { key: 'ndcg', label: say.ndcg, numeric: true, cell: (row) => estimate(row.ndcg) },
              {
                key: 'fit',
                label: say.fit,
                numeric: true,
                cell: (row) => say.secondsOf(number(rounded(row.fitSeconds, 3))),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

function History({ models }: { models: readonly ModelRow[] }) {
  const { language } = usePage();
  const say = useAdminWords();
  const measured = models.filter((model) => model.evaluation.tested !== null).toReversed();
  const ndcg = (model: ModelRow, method: MethodFigures['method']) =>
    model.evaluation.methods.find((one) => one.method === method)?.ndcg.value ?? null;
  return (
    <section aria-labelledby="before">
      <h2 id="before">{say.before}</h2>
      {measured.length > 1 && (
        <LineChart
          title={say.quality}
          labels={measured.map((model) => formatDateTime(language, model.trainedAt))}
          labelsTitle={say.trainedAt}
          format={(value) => formatNumber(language, rounded(value, 3))}
          series={[
            { label: say.ease, values: measured.map((model) => ndcg(model, 'ease')) },
            { label: say.popularity, values: measured.map((model) => ndcg(model, 'popularity')) },
          ]}
        />
      )}
      <Table<ModelRow>
        caption={say.before}
        quietCaption
        narrow="stack"
        rows={models}
        rowKey={(row) => row.id}
        columns={[
          { key: 'at', label: say.trainedAt, cell: (row) => formatDateTime(language, row.trainedAt) },
          { key: 'kind', label: say.kind, cell: (row) => say.kindOf(row.kind === 'ease') },
          {
            key: 'learners',
            label: say.learners,
            numeric: true,
            cell: (row) => formatNumber(language, row.learners),
          },
          {
            key: 'interactions',
            label: say.interactions,
            numeric: true,
            cell: (row) => formatNumber(language, row.interactions),
          },
        ]}
      />
    </section>
  );
}
