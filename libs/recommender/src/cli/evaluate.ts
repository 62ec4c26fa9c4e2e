import { writeFile } from 'node:fs/promises';
import { standardContenders } from '../evaluation/contenders';
import { evaluate } from '../evaluation/evaluate';
import { formatEvaluation } from '../evaluation/report';
import { RecommenderError } from '../recommender-error';
import type { RecommenderLanguage } from '../recommender-messages';
import { type InteractionsFile, readInteractionsFile } from './interactions-file';
import { type Output, ProgressDisplay } from './progress-display';

export interface EvaluateArgs {
  /** CSV or TSV with learner, item[, time[, weight]]. */
  readonly interactions: string;
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
    if (args.json !== undefined) {
      const { lines, skipped, duplicates } = file;
      await writeFile(
        args.json,
        `${JSON.stringify({ file: { lines, skipped, duplicates }, ...result }, null, 2)}\n`,
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

function describeFile(name: string, file: InteractionsFile, language: RecommenderLanguage): string {
  const problems = file.problems.map(({ line, error }) => `${name}:${line}: ${error.describe(language)}\n`);
  const unnamed = file.skipped - file.problems.length;
  if (unnamed > 0) problems.push(`${name}: ${unnamed} more lines like these\n`);
  const counts =
    `${name}: ${file.lines} lines, ${file.skipped} skipped, ${file.duplicates} repeated, ` +
    `${file.matrix.rows} learners\n`;
  return problems.join('') + counts;
}
