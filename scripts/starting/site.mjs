import path from 'node:path';
import { build } from '../building/build.mjs';
import { Leases } from '../embedded/leases.mjs';
import { makeDataFolder, openServices } from '../embedded/services.mjs';
import { tail } from '../lib/files.mjs';
import { portSetting, whyTaken } from '../lib/ports.mjs';
import { Problem } from '../lib/problem.mjs';
import { endProcess } from '../lib/processes.mjs';
import { ended, entryOf, isRunning, runProgram } from '../lib/programs.mjs';
import { dataDirectory } from '../lib/root.mjs';
import { elapsed, voice } from '../lib/say.mjs';
import { announce } from './announce.mjs';
import { logFile } from './logs.mjs';
import { catchMails } from './mail-catcher.mjs';
import { OwnMedia } from './media.mjs';
import { untilReady } from './ready.mjs';

const say = voice('start');
const programs = ['portal', 'worker'];

/** The whole site on one machine: services, database, portal and worker, started together and stopped together. */
export class Site {
  constructor(settings) {
    this.settings = settings;
    this.dataDir = dataDirectory();
    this.leases = new Leases(this.dataDir);
    this.children = new Map();
    this.stopping = false;
    this.failed = new Promise((_resolve, reject) => {
      this.fail = reject;
    });
    this.failed.catch(() => {});
  }

  /**
   * Starts everything and prints the address.
   * @throws {Problem} when something is in the way
   */
  async start() {
    this.port = portSetting('PORT', this.settings.PORT) ?? 8080;
    this.publicUrl = this.settings.PUBLIC_URL || `http://localhost:${this.port}`;
    makeDataFolder(this.dataDir);
    await this.endLeftovers();
    await this.requirePort();
    const [services] = await both(this.openServices(), build(say));
    if (this.stopping) return;
    const log = logFile(this.dataDir, 'janus');
    this.media = new OwnMedia({ settings: this.settings, dataDir: this.dataDir, log, say });
    const media = await this.media.start();
    if (this.stopping) return;
    this.env = {
      ...services.env,
      ...media,
      NODE_ENV: this.settings.NODE_ENV || 'production',
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      PUBLIC_URL: this.publicUrl,
    };
    Object.assign(this.env, await this.openTrialWays());
    await this.prepare();
    for (const name of programs) this.launch(name);
    await Promise.race([untilReady(this.port), this.failed]);
    if (this.stopping) return;
    announce({
      url: this.publicUrl,
      dataDir: this.dataDir,
      mails: Boolean(this.mails),
      seconds: elapsed(),
    });
  }

  /** Rejects when a program ends by itself; for as long as all is well, it waits. */
  failure() {
    return this.failed;
  }

  /** Stops everything that was started, the last first. */
  async stop() {
    this.stopping = true;
    if (this.children.size) say('stopping');
    await Promise.all([...this.children.values()].filter(isRunning).map((child) => endProcess(child.pid)));
    for (const name of this.children.keys()) this.leases.remove(name);
    await this.media?.stop();
    await this.opening?.catch(() => {});
    await this.services?.release();
    await this.mails?.close();
  }

  /**
   * A site on this machine alone sends nothing out unless it is told how: mails become files, short messages lines of
   * the log.
   */
  async openTrialWays() {
    const { hostname } = new URL(this.publicUrl);
    if (!['localhost', '127.0.0.1'].includes(hostname)) return {};
    if (!this.settings.SMTP_URL) this.mails = await catchMails(path.join(this.dataDir, 'mail'));
    return {
      ...(this.mails ? { SMTP_URL: this.mails.url } : {}),
      ...(this.settings.SMS_DRIVER ? {} : { SMS_DRIVER: 'log' }),
    };
  }

  async openServices() {
    this.opening = openServices({ dataDir: this.dataDir, name: 'start', mark: 'start.mjs', say }).then(
      (services) => {
        this.services = services;
        return services;
      },
    );
    return this.opening;
  }

  /** What a killed run left: its portal and worker are ended; its PostgreSQL and Redis are taken over later. */
  async endLeftovers() {
    const other = this.leases.running('start');
    if (other)
      throw new Problem(
        `this data folder is in use by a start that runs already (process ${other}): stop that first`,
      );
    const left = programs.map((name) => this.leases.running(name)).filter(Boolean);
    if (left.length) say('ending what an earlier start left behind');
    await Promise.all(left.map((pid) => endProcess(pid)));
  }

  async requirePort() {
    const why = await whyTaken(this.port);
    if (why === 'EACCES')
      throw new Problem(
        `this account may not listen on port ${this.port}: choose one above 1023, for example PORT=8080 npm start`,
      );
    if (why)
      throw new Problem(
        `port ${this.port} is taken by another program: choose another, for example PORT=${this.port + 1} npm start`,
      );
  }

  /** Migrations, and the demonstration data where there is none. */
  async prepare() {
    say('preparing the database');
    const child = runProgram('cli', { args: ['prepare'], env: this.env });
    this.children.set('prepare', child);
    const code = await ended(child);
    this.children.delete('prepare');
    if (code !== 0 && !this.stopping)
      throw new Problem(`the database could not be prepared (exit code ${code}), see above`);
  }

  launch(name) {
    if (this.stopping) return;
    const log = logFile(this.dataDir, name, this.settings.LOG_TO);
    const child = runProgram(name, { env: this.env, log });
    this.children.set(name, child);
    if (child.pid) this.leases.add(name, child.pid, entryOf(name));
    void ended(child).then((code) => {
      if (this.stopping) return;
      const end = log ? `. The end of ${path.relative(process.cwd(), log)}:\n${tail(log)}` : ', see above';
      this.fail(new Problem(`the ${name} ended by itself (exit code ${code})${end}`));
    });
  }
}

/** Both, or the first failure; but not before the other one has ended as well. */
async function both(first, second) {
  const results = await Promise.allSettled([first, second]);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
  return results.map((result) => result.value);
}
