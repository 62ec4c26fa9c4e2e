import { runEvaluate, runRecommenderBench } from '@domdom/recommender';
import { classesBenchArgs, classesBenchOptions, runClassesBench } from './bench/classes/run-classes-bench';
import { h5pBenchArgs, h5pBenchOptions, runH5pBench } from './bench/h5p/run-h5p-bench';
import { benchLrs } from './bench/lrs';
import { pagesBenchArgs, pagesBenchOptions, runPagesBench } from './bench/pages/run-pages-bench';
import { runServingBench, servingBenchArgs, servingBenchOptions } from './bench/serving/run-serving-bench';
import { credentialOptions, lrsCredential, lrsCredentialUsage } from './lrs-credential';
import { migrate } from './migrate';
import { options } from './options';
import { progressRebuild } from './progress-rebuild';
import { recommenderExport, recommenderExportUsage } from './recommender-export';
import { seed } from './seed';
import { withApplication } from './with-application';

const evaluateOptions = ['interactions', 'items', 'json', 'plots', 'protocol', 'splits', 'seed'] as const;

/** A command takes its arguments and answers with its exit code. */
export type Command = (args: string[]) => Promise<number>;

const say = (what: string) => console.log(`demonstration data: ${what}`);

export const commands: Record<string, Command> = {
  migrate: async () => {
    await migrate();
    return 0;
  },
  seed: async () => {
    const seeded = await withApplication((app) => seed(app, say));
    if (!seeded) console.log('The portal holds data already; nothing was added.');
    return 0;
  },
  prepare: async () => {
    await migrate();
    await withApplication((app) => seed(app, say));
    return 0;
  },
  evaluate: async (args) => {
    const given = options(args, evaluateOptions);
    const { interactions, seed: from, splits, ...others } = given;
    if (!interactions) {
      console.error(
        'Usage: npm run evaluate -- --interactions FILE [--items FILE] [--json OUT] [--plots DIR] ' +
          '[--protocol strong|last|time] [--splits N] [--seed N]',
      );
      return 2;
    }
    const number = (text?: string) => (text === undefined ? undefined : Number(text));
    return runEvaluate(
      { interactions, seed: number(from), splits: number(splits), ...others },
      process.stdout,
    );
  },
  'bench:pages': (args) => runPagesBench(pagesBenchArgs(options(args, pagesBenchOptions)), process.stdout),
  'bench:classes': (args) =>
    runClassesBench(classesBenchArgs(options(args, classesBenchOptions)), process.stdout),
  'bench:serving': (args) =>
    runServingBench(servingBenchArgs(options(args, servingBenchOptions)), process.stdout),
  'bench:h5p': (args) => runH5pBench(h5pBenchArgs(options(args, h5pBenchOptions)), process.stdout),
  'bench:recommender': async (args) => {
    const { json, sizes, backends } = options(args, ['json', 'sizes', 'backends']);
    return runRecommenderBench(
      { json, sizes: sizes?.split(',').map(Number), backends: backends?.split(',') },
      process.stdout,
    );
  },
  'recommender:export': async (args) => {
    const { interactions, items } = options(args, ['interactions', 'items']);
    if (!interactions || !items) {
      console.error(recommenderExportUsage);
      return 2;
    }
    return withApplication((app) => recommenderExport(app, { interactions, items }, process.stdout));
  },
  'bench:lrs': async (args) => {
    const { statements = '100000', json } = options(args, ['statements', 'json']);
    if (!/^[1-9]\d*$/.test(statements)) {
      console.error('Usage: npm run bench:lrs -- [--statements N] [--json FILE]');
      return 2;
    }
    return benchLrs({ statements: Number(statements), json });
  },
  'progress:rebuild': (args) => withApplication((app) => progressRebuild(app, args)),
  'lrs:credential': async (args) => {
    const wanted = credentialOptions(args);
    if (!wanted) {
      console.error(lrsCredentialUsage);
      return 2;
    }
    return withApplication((app) => lrsCredential(app, wanted));
  },
};
