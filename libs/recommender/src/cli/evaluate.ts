import { writeFile } from 'node:fs/promises';
import { standardContenders } from '../evaluation/contenders';
import { evaluate } from '../evaluation/evaluate';
import { evaluateNewItems, type NewItemsResult } from '../evaluation/evaluate-new-items';
import { formatEvaluation, formatNewItems } from '../evaluation/report';
import { Ease } from '../models/ease';
import { RecommenderError } from '../recommender-error';
import type { RecommenderLanguage } from '../recommender-messages';
import { type BadLine, type InteractionsFile, readInteractionsFile } from './interactions-file';
import { readItemsFile } from './items-file';
import { type Output, ProgressDisplay } from './progress-display';

export interface EvaluateArgs {
  /** CSV or TSV with learner, item[, time[, weight]]. */
  readonly interactions: string;
  /** CSV or TSV with item, topics[, level]: also evaluates the placing of new items by content. */
  readonly items?: string;
  /** Where to write the result as JSON besides. */
  readonly json?: string;
  /** 1 unless said. */
  readonly seed?: number;
  /** Language of error messages, English unless said. */
  readonly language?: RecommenderLanguage;
  /** Milliseconds since 1970; times after it are refused. The machine's clock unless said. */
  readonly now?: number;
}

/** Evaluates the standard models on a file of interactions; returns the exit code. */
export async function runEvaluate(args: EvaluateArgs, out: Output): Promise<number> {
  const { seed = 1, language = 'en', now = Date.now() } = args;
  const display = new ProgressDisplay(out);
  try {
    const file = await readInteractionsFile(args.interactions, { now, progress: display.report });
    display.clear();
    out.write(describeFile(args.interactions, file, language));
    const result = await evaluate(standardContenders(), file.matrix, { seed }, display.report);
    display.clear();
    out.write(formatEvaluation(result));
    const newItems = args.items && (await placeNewItems(args.items, file, seed, language, out));
    if (args.json !== undefined) {
      const { lines, skipped, duplicates } = file;
      await writeFile(
        args.json,
        `${JSON.stringify({ file: { lines, skipped, duplicates }, ...result, newItems }, null, 2)}\n`,
      );
      out.write(`\n${args.json}\n`);
    }
    return 0;
  } catch (error) {
    display.clear();
    if (!(error instanceof RecommenderError)) throw error;
    out.write(`${error.describe(language)}\n`);
    return 1;
  }
}

async function placeNewItems(
  name: string,
  { matrix, items }: InteractionsFile,
  seed: number,
  language: RecommenderLanguage,
  out: Output,
): Promise<NewItemsResult> {
  const file = await readItemsFile(name, items);
  const described = `${name}: ${file.described} of ${items.size} items described, ${file.skipped} skipped\n`;
  out.write(`\n${describeProblems(name, file, language)}${described}`);
  const result = await evaluateNewItems(new Ease(), matrix, file.contents, { seed });
  out.write(formatNewItems(result));
  return result;
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
    `${file.matrix.rows} learners\n`;
  return describeProblems(name, file, language) + counts;
}
