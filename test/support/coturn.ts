import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@domdom/platform';
import { mediaAddress } from './janus';

/** A real coturn for one test, in the tests' own network, with the configuration that is shipped. */
export class OwnCoturn {
  private constructor(
    private readonly folder: string,
    private readonly process: ChildProcess,
    readonly url: string,
    readonly secret: string,
    private readonly logFile: string,
  ) {}

  static async start(): Promise<OwnCoturn> {
    const address = mediaAddress();
    const secret = randomBytes(24).toString('hex');
    const folder = await mkdtemp(path.join(tmpdir(), 'own-coturn-'));
    const file = path.join(projectRoot(), 'test/support/run-own-coturn.mjs');
    const env = { ...process.env, TURN_SECRET: secret };
    const child = spawn(process.execPath, [file, folder, address], { stdio: 'pipe', env });
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString();
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const { port, log } = JSON.parse(line) as { port: number; log: string };
      return new OwnCoturn(folder, child, `turn:${address}:${port}?transport=udp`, secret, log);
    }
    throw new Error(`coturn did not start: ${complaint}`);
  }

  /** What it has written so far. */
  log(): Promise<string> {
    return readFile(this.logFile, 'utf8');
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdin?.end();
    if (this.process.exitCode === null) await ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
