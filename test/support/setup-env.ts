import { connect } from 'node:net';
import { Client } from 'pg';

/**
 * Gives each test file a freshly migrated database and an empty Redis database of its worker's own: what one file
 * wrote can neither help nor hurt the next. `npm test` starts both servers and migrates the template.
 */
async function setUp(): Promise<void> {
  const adminUrl = required('DATABASE_ADMIN_URL');
  const worker = Number(process.env['JEST_WORKER_ID'] ?? '1');
  process.env['DATABASE_URL'] = await cloneTemplate(adminUrl, `w_${worker}`);
  process.env['REDIS_URL'] = await emptyRedis(required('TEST_REDIS_URL'), worker);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with "npm test -- <jest arguments>"`);
  return value;
}

async function cloneTemplate(adminUrl: string, name: string): Promise<string> {
  const template = new URL(required('TEST_TEMPLATE_URL')).pathname.slice(1);
  const client = new Client(adminUrl);
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Speaks three commands of Redis's protocol: a client library would have to be loaded for every test file. */
async function emptyRedis(baseUrl: string, database: number): Promise<string> {
  const url = new URL(baseUrl);
  const commands = [...(url.password ? [`AUTH ${url.password}`] : []), `SELECT ${database}`, 'FLUSHDB'];
  await new Promise<void>((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(url.port), url.hostname, () =>
      socket.write(`${commands.join('\r\n')}\r\n`),
    );
    socket.setTimeout(60_000, () => socket.destroy(new Error('Redis does not answer')));
    socket.on('error', reject);
    socket.on('data', (data) => {
      answer += data.toString();
      if (answer.split('\r\n').length <= commands.length) return;
      socket.end();
      if (answer === '+OK\r\n'.repeat(commands.length)) resolve();
      else reject(new Error(`Redis refused: ${answer}`));
    });
  });
  url.pathname = `/${database}`;
  return url.href;
}

export = setUp;
