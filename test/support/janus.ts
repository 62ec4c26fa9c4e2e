import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@domdom/platform';

interface Told {
  url: string;
  pid: number;
  apiSecret: string;
  adminKey: string;
  log: string;
}

/**
 * The address in the tests' own network that media passes (scripts/testing/network.mjs).
 * @throws Error naming what is needed where there is no such network
 */
export function mediaAddress(): string {
  const address = process.env['TEST_MEDIA_ADDRESS'];
  if (address) return address;
  throw new Error(
    `Tests of online rooms run in a network of their own, and there is none: ${process.env['TEST_MEDIA_MISSING'] ?? 'run them with "npm test"'}`,
  );
}

/** A real Janus for one test file. Its API listens on loopback, its media in the tests' own network. */
export class OwnJanus {
  private readonly answers: AsyncIterator<string>;

  private constructor(
    private readonly folder: string,
    private readonly process: ChildProcess,
    private readonly complaint: () => string,
  ) {
    if (!process.stdout) throw new Error('no standard output');
    this.answers = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  }

  private told: Told;

  static async start(): Promise<OwnJanus> {
    const address = mediaAddress();
    const folder = await mkdtemp(path.join(tmpdir(), 'own-janus-'));
    // Janus has an account of its own where the tests run as root.
    await chmod(folder, 0o711);
    const file = path.join(projectRoot(), 'test/support/run-own-janus.mjs');
    const child = spawn(process.execPath, [file, folder, address], { stdio: ['pipe', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString();
    });
    const janus = new OwnJanus(folder, child, () => complaint);
    await janus.listen();
    return janus;
  }

  /** Of its API, for the portal. */
  get url(): string {
    return this.told.url;
  }
  get apiSecret(): string {
    return this.told.apiSecret;
  }
  get adminKey(): string {
    return this.told.adminKey;
  }
  get pid(): number {
    return this.told.pid;
  }

  /** How a portal is told of it. */
  get settings(): Record<'MEDIA_ENGINE' | 'JANUS_URL' | 'JANUS_API_SECRET' | 'JANUS_ADMIN_KEY', string> {
    return {
      MEDIA_ENGINE: 'janus',
      JANUS_URL: this.url,
      JANUS_API_SECRET: this.apiSecret,
      JANUS_ADMIN_KEY: this.adminKey,
    };
  }

  /** Kill -9: it knows nothing of its rooms afterwards. */
  kill(): Promise<void> {
    return this.ask('kill');
  }

  /** At the same address, with the same secrets. */
  startAgain(): Promise<void> {
    return this.ask('start');
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.startAgain();
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdin?.end();
    if (this.process.exitCode === null) await ended;
    await rm(this.folder, { recursive: true, force: true });
  }

  private async ask(what: string): Promise<void> {
    this.process.stdin?.write(`${what}\n`);
    await this.listen();
  }

  private async listen(): Promise<void> {
    const { value, done } = await this.answers.next();
    if (done) throw new Error(`Janus did not start: ${this.complaint()}`);
    this.told = JSON.parse(value) as Told;
  }
}

export const startJanus = (): Promise<OwnJanus> => OwnJanus.start();
