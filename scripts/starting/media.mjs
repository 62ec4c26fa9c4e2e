import path from 'node:path';
import { mediaAddress, newSecrets, startJanus, stopLeftJanus } from '../embedded/janus.mjs';
import { howToInstallJanus, janusProgram } from '../embedded/janus-program.mjs';
import { report } from '../lib/problem.mjs';
import { pause } from '../lib/processes.mjs';
import { inRoot } from '../lib/root.mjs';

const rtpPorts = '20000-20999';
/** A Janus that lived for less is not started again at once, and not for ever. */
const shortLife = 10_000;
const mostShortLives = 5;

/** Picture and sound of online rooms where the settings name no engine: a Janus of the site's own, kept alive. */
export class OwnMedia {
  /**
   * @param {{ settings: NodeJS.ProcessEnv, dataDir: string, log: string, say: (message: string) => void }} options
   */
  constructor({ settings, dataDir, log, say }) {
    Object.assign(this, { settings, dataDir, log, say });
    this.secrets = newSecrets();
    this.shortLives = 0;
    this.stopping = false;
  }

  /**
   * Starts it, after one that a killed run left behind was ended.
   * @returns {Promise<Record<string, string>>} what the portal must be told; nothing where the settings choose, or
   *   where this machine has no Janus: the rest of the rooms works, and a line says what is missing
   */
  async start() {
    await stopLeftJanus(this.dataDir);
    if (this.settings.MEDIA_ENGINE) return {};
    this.program = janusProgram();
    if (!this.program) {
      this.say(`online rooms have no picture and sound: ${howToInstallJanus}`);
      return {};
    }
    this.address = this.settings.MEDIA_ADDRESS || mediaAddress();
    if (!this.address) {
      this.say('online rooms have no picture and sound: this machine has no network besides itself');
      return {};
    }
    await this.run();
    this.say(`Janus brings picture and sound into online rooms (UDP ${rtpPorts} of ${this.address})`);
    return {
      MEDIA_ENGINE: 'janus',
      JANUS_URL: this.janus.url,
      JANUS_API_SECRET: this.secrets.apiSecret,
      JANUS_ADMIN_KEY: this.secrets.adminKey,
    };
  }

  async stop() {
    this.stopping = true;
    await this.starting?.catch(() => {});
    await this.janus?.stop();
  }

  async run() {
    this.starting = startJanus({
      folder: this.dataDir,
      templates: inRoot('ops/janus'),
      program: this.program,
      address: this.address,
      rtpPorts,
      secrets: this.secrets,
      port: this.janus?.port,
      log: path.resolve(this.log),
    });
    this.janus = await this.starting;
    this.since = Date.now();
    void this.janus.ended.then(() => this.startAgain()).catch(report);
  }

  /** At the same address with the same secrets: the portal finds it by itself. */
  async startAgain() {
    if (this.stopping) return;
    this.shortLives = Date.now() - this.since < shortLife ? this.shortLives + 1 : 0;
    if (this.shortLives > mostShortLives) {
      this.say('Janus ends again and again: online rooms have no picture and sound');
      return;
    }
    this.say('Janus ended by itself; starting it again');
    await pause(this.shortLives * 500);
    if (!this.stopping) await this.run();
  }
}
