import type { Estimate } from './bootstrap';
import type { ContenderResult, EvaluationResult } from './evaluate';
import type { NewItemsResult } from './evaluate-new-items';

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

/** The result for people to read: each figure with its 95% interval, then what tuning chose. */
export function formatEvaluation(result: EvaluationResult): string {
  const { cutoffs, learners } = result;
  const head =
    `${result.interactions} interactions, ${result.items} items; learners: ${learners.train} to train, ` +
    `${learners.validation} to tune, ${learners.test} to test; seed ${result.seed}\n\n`;
  const table = textTable(
    [
      'model',
      `Recall@${cutoffs.recall}`,
      `NDCG@${cutoffs.ndcg}`,
      `HR@${cutoffs.hitRate}`,
      `coverage@${cutoffs.coverage}`,
      'fit s',
    ],
    result.contenders.map((contender) => [
      contender.label,
      withInterval(contender.recall),
      withInterval(contender.ndcg),
      withInterval(contender.hitRate),
      withInterval(contender.coverage),
      contender.fitSeconds.toFixed(2),
    ]),
  );
  const tuned = result.contenders.map((contender) => `${tunedLine(contender)}\n`).join('');
  return `${head}${table}\n${tuned}`;
}

/** How well new items are placed, for people to read. */
export function formatNewItems({ newItems, learners, cutoffs, methods }: NewItemsResult): string {
  const table = textTable(
    ['new items placed', `Recall@${cutoffs.recall}`, `NDCG@${cutoffs.ndcg}`],
    methods.map(({ label, recall, ndcg }) => [label, withInterval(recall), withInterval(ndcg)]),
  );
  return `${newItems} items treated as new, ${learners} learners to test\n\n${table}`;
}

function withInterval({ value, low, high }: Estimate): string {
  return `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

function tunedLine({ label, params, tried, validationNdcg }: ContenderResult): string {
  const chosen = Object.entries(params).map(([name, value]) => `${name}=${value}`);
  const settings = chosen.length > 0 ? chosen.join(' ') : 'nothing to tune';
  return `${label}: ${settings} (${tried} fitted, NDCG on validation ${validationNdcg.toFixed(4)})`;
}
