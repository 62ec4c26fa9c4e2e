import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { demoPassword } from '../../apps/cli/src/demo/accounts';
import { type RunningPortal, type RunningProgram, startPortal, startProgram, startWorker } from './programs';

const template = 'domdom_demo';
/** Any number will do, as long as all test files take the same lock. */
const seeding = 20_261_002;

export interface Demo {
  portal: RunningPortal;
  worker: RunningProgram;
  stop: () => Promise<void>;
}

export const secretOfDemo = demoPassword;
/** Where the demonstration was made: its records keep this name while each test's portal has an address of its own. */
export const homePageOfDemo = 'http://127.0.0.1';

/**
 * A portal and a worker with the demonstration data, this test file's own to change. The first file that asks
 * seeds a database; all files get copies of it.
 */
export async function openDemo(): Promise<Demo> {
  const { portal, stop } = await openPortalOfDemo();
  const worker = startWorker(portal);
  return {
    portal,
    worker,
    stop: async () => {
      await worker.stop();
      await stop();
    },
  };
}

/** The same without a worker: for tests that wait for nothing that is done in the background. */
export async function openPortalOfDemo(): Promise<Pick<Demo, 'portal' | 'stop'>> {
  const databaseUrl = required('DATABASE_URL');
  const seeded = path.join(required('DATA_DIR'), template);
  const dataDir = path.join(required('DATA_DIR'), new URL(databaseUrl).pathname.slice(1));
  await withAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [seeding]);
    if (!(await isSeeded(admin))) await seedTemplate(admin, seeded);
    await cloneTo(admin, new URL(databaseUrl).pathname.slice(1));
  });
  await rm(dataDir, { recursive: true, force: true });
  await cp(seeded, dataDir, { recursive: true });
  const portal = await startPortal({ DATA_DIR: dataDir });
  return {
    portal,
    stop: async () => {
      await portal.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with "npm test -- <jest arguments>"`);
  return value;
}

/** Works on a connection that may make databases; its locks end with it. */
async function withAdmin(work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client(required('DATABASE_ADMIN_URL'));
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** A template is marked as one only when it is whole. */
async function isSeeded(admin: Client): Promise<boolean> {
  const found = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [
    template,
  ]);
  return found.rowCount === 1;
}

async function seedTemplate(admin: Client, dataDir: string): Promise<void> {
  const migrated = new URL(required('TEST_TEMPLATE_URL')).pathname.slice(1);
  await admin.query(`drop database if exists ${template} with (force)`);
  await admin.query(`create database ${template} template ${migrated}`);
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const url = new URL(required('DATABASE_ADMIN_URL'));
  url.pathname = `/${template}`;
  const env = { DATABASE_URL: url.href, DATA_DIR: dataDir, PUBLIC_URL: homePageOfDemo };
  const program = startProgram('dist/apps/cli/src/main.js', env, ['seed']);
  const code = await new Promise<number | null>((resolve) => program.process.once('close', resolve));
  if (code !== 0) throw new Error(`the demonstration data could not be loaded:\n${program.output()}`);
  await finishJobs(url.href, env);
  await admin.query(`alter database ${template} with allow_connections false is_template true`);
}

/** Lets a worker do what the demonstration data asks for (the first training) before anybody gets a copy. */
async function finishJobs(databaseUrl: string, env: Record<string, string>): Promise<void> {
  const worker = startProgram('dist/apps/worker/src/main.js', env);
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    for (const deadline = Date.now() + 900_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const { rows } = await client.query("select status from job_run where status <> 'done'");
      if (rows.length === 0) return;
      const failed = rows.some(({ status }) => status === 'failed') || worker.process.exitCode !== null;
      if (failed || Date.now() > deadline)
        throw new Error(`the jobs of the demonstration data were not done:\n${worker.output()}`);
    }
  } finally {
    await client.end();
    await worker.stop();
  }
}

async function cloneTo(admin: Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} template ${template}`);
}
