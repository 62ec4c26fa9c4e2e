import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../evaluation/catalogue';
import { standardContenders } from '../evaluation/contenders';
import { evaluate } from '../evaluation/evaluate';
import { evaluateNewItems, type NewItemsResult } from '../evaluation/evaluate-new-items';
import type { EvaluationResult } from '../evaluation/evaluation-result';
import { overSplits } from '../evaluation/over-splits';
import { evaluationPlots } from '../evaluation/plots/evaluation-plots';
import { type Protocol, protocols } from '../evaluation/protocol';
import { formatEvaluation, formatNewItems, formatSplits } from '../evaluation/report';
import { Ease } from '../models/ease';
import { checkedOption, RecommenderError } from '../recommender-error';
import type { RecommenderLanguage } from '../recommender-messages';
import { type BadLine, type InteractionsFile, readInteractionsFile } from './interactions-file';
import { readItemsFile } from './items-file';
import { type Output, ProgressDisplay } from './progress-display';

export interface EvaluateArgs {
  /** CSV or TSV with learner, item[, time[, weight]]. */
  readonly interactions: string;
  /**
   * CSV or TSV with item, topics[, level[, unit[, language[, title[, text]]]]]: adds recommending by content,
   * diversity and exposure, and how well new items are placed by content.
   */
  readonly items?: string;
  /** Where to write the result as JSON besides. */
  readonly json?: string;
  /** A folder, made if need be, for the pictures as SVG. */
  readonly plots?: string;
  /** `strong` unless said. */
  readonly protocol?: string;
  /** Over how many divisions of the data, drawn by seeds from `seed` on, the figures are averaged; 1 unless said. */
  readonly splits?: number;
  /** 1 unless said. */
  readonly seed?: number;
  /** Language of error messages, English unless said. */
  readonly language?: RecommenderLanguage;
  /** Milliseconds since 1970; times after it are refused. The machine's clock unless said. */
  readonly now?: number;
}

/** Evaluates the standard models on a file of interactions; returns the exit code. */
export async function runEvaluate(args: EvaluateArgs, out: Output): Promise<number> {
  const { language = 'en' } = args;
  const display = new ProgressDisplay(out);
  try {
    await evaluateFile(args, language, out, display);
    return 0;
  } catch (error) {
    display.clear();
    if (!(error instanceof RecommenderError)) throw error;
    out.write(`${error.describe(language)}\n`);
    return 1;
  }
}

async function evaluateFile(
  args: EvaluateArgs,
  language: RecommenderLanguage,
  out: Output,
  display: ProgressDisplay,
): Promise<void> {
  const { seed = 1, now = Date.now() } = args;
  const protocol = protocolNamed(args.protocol ?? 'strong');
  const count = checkedOption('splits', args.splits ?? 1, 'positive integer');
  const file = await readInteractionsFile(args.interactions, { now, progress: display.report });
  display.clear();
  out.write(describeFile(args.interactions, file, language));
  const catalogue = args.items && (await readCatalogue(args.items, file, language, out));
  const splits: EvaluationResult[] = [];
  for (let split = 0; split < count; split++) {
    const options = { seed: seed + split, protocol, ...(catalogue && { catalogue }) };
    const contenders = standardContenders({
      times: file.matrix.times !== undefined,
      interactions: file.matrix.columnOf.length,
      ...(catalogue && { contents: catalogue.contents }),
    });
    const result = await evaluate(contenders, file.matrix, options, display.report);
    splits.push(result);
    display.clear();
    out.write(`${formatEvaluation(result)}\n`);
  }
  const summary = count > 1 ? overSplits(splits) : undefined;
  if (summary) out.write(formatSplits(splits, summary));
  const newItems = catalogue && (await newItemsPlaced(file, catalogue, seed, language, out));
  if (newItems) out.write(`\n${formatNewItems(newItems)}`);
  if (args.plots !== undefined) await writePlots(args.plots, splits[0], out);
  if (args.json === undefined) return;
  const { lines, skipped, duplicates } = file;
  const result = {
    file: { lines, skipped, duplicates },
    ...splits[0],
    newItems,
    ...(summary && { splits, summary }),
  };
  await writeFile(args.json, `${JSON.stringify(result, null, 2)}\n`);
  out.write(`\n${args.json}\n`);
}

/** Where nobody can be asked about new items the rest of the evaluation stands, and it is said why. */
async function newItemsPlaced(
  { matrix }: InteractionsFile,
  { contents }: Catalogue,
  seed: number,
  language: RecommenderLanguage,
  out: Output,
): Promise<NewItemsResult | undefined> {
  try {
    return await evaluateNewItems(new Ease(), matrix, contents, { seed });
  } catch (error) {
    if (!(error instanceof RecommenderError)) throw error;
    out.write(`\nnew items: ${error.describe(language)}\n`);
    return undefined;
  }
}

function protocolNamed(name: string): Protocol {
  const protocol = protocols.find((each) => each === name);
  if (protocol) return protocol;
  const expected = protocols.join(', ');
  throw new RecommenderError('option-invalid', { option: 'protocol', value: name, expected });
}

async function readCatalogue(
  name: string,
  { items }: InteractionsFile,
  language: RecommenderLanguage,
  out: Output,
): Promise<Catalogue> {
  const file = await readItemsFile(name, items);
  const columns = file.columns && ` (${file.columns})`;
  const described = `${name}: ${file.described} of ${items.size} items described, ${file.skipped} skipped${columns}\n`;
  out.write(`${describeProblems(name, file, language)}${described}`);
  return file;
}

async function writePlots(folder: string, result: EvaluationResult, out: Output): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, svg } of evaluationPlots(result)) {
    const file = join(folder, `${name}.svg`);
    await writeFile(file, svg);
    out.write(`\n${file}`);
  }
  out.write('\n');
}

function describeProblems(
  name: string,
  { problems, skipped }: { readonly problems: readonly BadLine[]; readonly skipped: number },
  language: RecommenderLanguage,
): string {
  const lines = problems.map(({ line, error }) => `${name}:${line}: ${error.describe(language)}\n`);
  const unnamed = skipped - problems.length;
  if (unnamed > 0) lines.push(`${name}: ${unnamed} more lines like these\n`);
  return lines.join('');
}

function describeFile(name: string, file: InteractionsFile, language: RecommenderLanguage): string {
  const counts =
    `${name}: ${file.lines} lines, ${file.skipped} skipped, ${file.duplicates} repeated, ` +
    `${file.matrix.rows} learners${file.columns && ` (${file.columns})`}\n`;
  return describeProblems(name, file, language) + counts;
}
