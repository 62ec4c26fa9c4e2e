import type { Estimate } from './bootstrap';
import type { NewItemsResult } from './evaluate-new-items';
import type { ContenderResult, EvaluationResult } from './evaluation-result';
import type { SplitsSummary } from './over-splits';
import { type HistorySlice, rangeName } from './profile';

/** Left-aligned first column, right-aligned others, two spaces between; ends with a line feed. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[line(header), rule, ...rows.map(line)].join('\n')}\n`;
}

const protocolNames = {
  strong: 'learners never seen',
  last: 'the last item of each learner',
  time: 'what came after a moment',
} as const;

/** Drawing so few again and again says too little of how others would differ. */
const fewToTest = 30;
const fewNote = `fewer than ${fewToTest} learners to test: the figures say little, and their intervals are too narrow\n`;

/** The result for people to read: each figure with its 95% interval, then what tuning chose. */
export function formatEvaluation(result: EvaluationResult): string {
  const { cutoffs, learners, contenders } = result;
  const head =
    `${result.interactions} interactions, ${result.items} items; learners: ${learners.train} to train, ` +
    `${learners.validation} to tune, ${learners.test} to test; ${protocolNames[result.protocol]}; ` +
    `seed ${result.seed}\n${learners.test < fewToTest ? fewNote : ''}\n`;
  const quality = textTable(
    [
      'model',
      `Recall@${cutoffs.recall}`,
      `NDCG@${cutoffs.ndcg}`,
      `HR@${cutoffs.hitRate}`,
      `coverage@${cutoffs.coverage}`,
      'fit s',
    ],
    contenders.map((contender) => [
      contender.label,
      withInterval(contender.recall),
      withInterval(contender.ndcg),
      withInterval(contender.hitRate),
      withInterval(contender.coverage),
      contender.fitSeconds.toFixed(2),
    ]),
  );
  const tuned = contenders.map((contender) => `${tunedLine(contender)}\n`).join('');
  return `${head}${quality}\n${againstBest(result)}\n${listTable(result)}\n${sliceTable(result)}\n${tuned}`;
}

/** The means over several splits, with the interval of the mean; then by how much the blend is ahead of each. */
export function formatSplits(splits: readonly EvaluationResult[], summary: readonly SplitsSummary[]): string {
  const { cutoffs } = splits[0];
  const names = [`Recall@${cutoffs.recall}`, `NDCG@${cutoffs.ndcg}`];
  const means = textTable(
    [`over ${splits.length} splits`, ...names],
    summary.map(({ label, recall, ndcg }) => [label, withInterval(recall), withInterval(ndcg)]),
  );
  const minus = (title: string, differences: (each: SplitsSummary) => SplitsSummary['blendGain']): string =>
    textTable(
      [title, ...names],
      summary.flatMap((each) => {
        const difference = differences(each);
        if (!difference) return [];
        return [[each.label, withInterval(difference.recall, signed), withInterval(difference.ndcg, signed)]];
      }),
    );
  const chosen = minus('minus the best by validation', ({ difference }) => difference);
  if (summary.every(({ blendGain }) => !blendGain)) return `${means}\n${chosen}`;
  return `${means}\n${chosen}\n${minus('the blend minus', ({ blendGain }) => blendGain)}`;
}

/** How well new items are placed, for people to read. */
export function formatNewItems({ newItems, learners, cutoffs, methods }: NewItemsResult): string {
  const table = textTable(
    ['new items placed', `Recall@${cutoffs.recall}`, `NDCG@${cutoffs.ndcg}`],
    methods.map(({ label, recall, ndcg }) => [label, withInterval(recall), withInterval(ndcg)]),
  );
  return `${newItems} items treated as new, ${learners} learners to test\n\n${table}`;
}

function againstBest({ contenders, bestSingle, cutoffs }: EvaluationResult): string {
  return textTable(
    [`minus ${bestSingle}`, `Recall@${cutoffs.recall}`, `NDCG@${cutoffs.ndcg}`],
    contenders.flatMap(({ label, difference }) =>
      difference
        ? [[label, withInterval(difference.recall, signed), withInterval(difference.ndcg, signed)]]
        : [],
    ),
  );
}

/** What lists are like; columns for which nothing is known are left out. */
function listTable({ contenders, cutoffs }: EvaluationResult): string {
  const columns: [string, (contender: ContenderResult) => string | undefined][] = [
    ['novelty, bits', ({ novelty }) => withInterval(novelty, (value) => value.toFixed(2))],
    ['diversity', ({ diversity }) => diversity && withInterval(diversity)],
    [
      'items taken by few',
      ({ coldItems }) => coldItems && `${withInterval(coldItems.recall)} n=${coldItems.learners}`,
    ],
    ['newer items', ({ newItems }) => newItems && `${withInterval(newItems.recall)} n=${newItems.learners}`],
  ];
  const known = columns.filter(([, cell]) => contenders.some((contender) => cell(contender) !== undefined));
  return textTable(
    [`lists of ${cutoffs.coverage}`, ...known.map(([name]) => name)],
    contenders.map((contender) => [contender.label, ...known.map(([, cell]) => cell(contender) ?? '')]),
  );
}

/** NDCG by how many items of a learner are known and, in brackets, how many such learners; cold ones first. */
function sliceTable({ contenders, cutoffs }: EvaluationResult): string {
  const slicesOf = ({ coldLearners, byHistory }: ContenderResult): HistorySlice[] => [
    ...coldLearners,
    ...byHistory.filter(({ from }) => from > 1),
  ];
  return textTable(
    [
      `NDCG@${cutoffs.ndcg} by known items`,
      ...slicesOf(contenders[0]).map((slice) => `${rangeName(slice)} (${slice.learners})`),
    ],
    contenders.map((contender) => [
      contender.label,
      ...slicesOf(contender).map(({ ndcg }) => ndcg.value.toFixed(3)),
    ]),
  );
}

function withInterval({ value, low, high }: Estimate, format = plain): string {
  return `${format(value)} [${format(low)}, ${format(high)}]`;
}

function plain(value: number): string {
  return value.toFixed(3);
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`;
}

function tunedLine({ label, params, tried, validationNdcg }: ContenderResult): string {
  const chosen = Object.entries(params).map(([name, value]) => `${name}=${Number(value.toFixed(4))}`);
  const settings = chosen.length > 0 ? chosen.join(' ') : 'nothing to tune';
  return `${label}: ${settings} (${tried} fitted, NDCG on validation ${validationNdcg.toFixed(4)})`;
}
