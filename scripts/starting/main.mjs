import { report } from '../lib/problem.mjs';
import { whenStarterEnds } from '../lib/processes.mjs';
import { Site } from './site.mjs';

const site = new Site(process.env);
let leaving = false;
async function leave(code) {
  if (leaving) return;
  leaving = true;
  await site.stop().catch(report);
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(0));
whenStarterEnds(() => void leave(0));

try {
  await site.start();
  await site.failure();
} catch (error) {
  if (!leaving) report(error);
  await leave(1);
}
