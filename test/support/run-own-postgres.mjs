/**
 * A PostgreSQL for one test, which may do to it what the others must not feel: `start FOLDER` starts it, or starts it
 * again, and writes where it is as JSON; `stop CLUSTER` stops it.
 */
import path from 'node:path';
import { createDatabase, startPostgres, stopCluster } from '../../scripts/embedded/postgres.mjs';

const [what, where] = process.argv.slice(2);
if (what === 'stop') await stopCluster(where);
else {
  const { url, place } = await startPostgres({
    folder: where,
    fallbacks: ['/tmp', '/var/tmp', '/var/lib'],
    durable: true,
    say: () => undefined,
  });
  await createDatabase(url('postgres'), 'domdom');
  const started = { url: url('domdom'), place, cluster: path.join(place, 'pg18') };
  process.stdout.write(JSON.stringify(started));
}
