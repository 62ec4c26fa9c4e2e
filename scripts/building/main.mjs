import { report } from '../lib/problem.mjs';
import { elapsed, voice } from '../lib/say.mjs';
import { build } from './build.mjs';

const say = voice('build');
try {
  await build(say);
  say(`dist is up to date after ${elapsed()} s`);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
