import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Log } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { H5pEngine } from '../../engine/h5p-engine';
import { KeyValues } from '../../storage/key-values';
import { ContentTypesConfig } from '../types.config';
import { typesErrors } from '../types.errors';
import { ContentTypeHub, type HubType } from './content-type-hub';
import { limitBytes } from './limit-bytes';

const listMilliseconds = 20_000;
const downloadMilliseconds = 120_000;
const largestPackage = 200 * 1024 * 1024;

/** What the hub said of a type: nothing about it is certain. */
type CacheEntry = Readonly<Record<string, unknown>>;

/**
 * The hub of h5p.org, or one that speaks like it: the portal makes itself known once, asks for the list at most
 * once a day, and fetches packages by their names.
 */
@Injectable()
export class H5pHub implements ContentTypeHub {
  constructor(
    private readonly config: ContentTypesConfig,
    private readonly engine: H5pEngine,
    private readonly settings: KeyValues,
    private readonly log: Log,
  ) {}

  async list(): Promise<HubType[]> {
    if (!this.config.hub) throw typesErrors.hubOff();
    const entries = await within(listMilliseconds, this.entries()).catch((error: unknown) => {
      this.log.warn({ error: String(error) }, 'the H5P hub does not answer');
      throw typesErrors.hubSilent();
    });
    return entries.flatMap(typeOf).sort((a, b) => a.title.localeCompare(b.title));
  }

  async download(machineName: string, file: string): Promise<void> {
    const offered = (await this.list()).find((one) => one.machineName === machineName);
    if (!offered) throw typesErrors.unknown();
    const base = this.engine.config.hubContentTypesEndpoint;
    try {
      const answer = await fetch(`${base}${encodeURIComponent(machineName)}`, {
        signal: AbortSignal.timeout(downloadMilliseconds),
      });
      if (!answer.ok || !answer.body) throw new Error(`status ${answer.status}`);
      const body = Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream);
      await pipeline(body, limitBytes(largestPackage), createWriteStream(file));
    } catch (error) {
      const fields = { machineName, error: String(error) };
      this.log.warn(fields, 'a content type could not be fetched from the H5P hub');
      throw typesErrors.hubSilent();
    }
  }

  private async entries(): Promise<CacheEntry[]> {
    const { config, editor } = this.engine;
    // h5p-server registers again unless it knows the name that the hub gave the portal.
    if (!config.uuid) config.uuid = String((await this.settings.load('uuid')) ?? '');
    await editor.contentTypeCache.updateIfNecessary();
    // Asked only when it is there: without it, h5p-server would call the hub once more and hide what failed.
    if (!(await this.settings.load('contentTypeCache'))) throw new Error('no list');
    return (await editor.contentTypeCache.get()) as unknown as CacheEntry[];
  }
}

const machineNames = /^[\w-]+(\.[\w-]+)*$/;
const longestText = 1000;
const wordsIn = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestText) : '');

/** Nothing for an entry without a name or a version. */
function typeOf(entry: CacheEntry): HubType[] {
  const machineName = wordsIn(entry['machineName']);
  const versions = ['majorVersion', 'minorVersion', 'patchVersion', 'h5pMajorVersion', 'h5pMinorVersion'];
  const numbers = versions.map((name) => Number(entry[name] ?? Number.NaN));
  if (!machineNames.test(machineName) || !numbers.every(Number.isSafeInteger)) return [];
  const [major, minor, patch, coreMajor, coreMinor] = numbers as [number, number, number, number, number];
  const title = wordsIn(entry['title']) || machineName;
  const core = { major: coreMajor, minor: coreMinor };
  return [{ machineName, title, summary: wordsIn(entry['summary']), major, minor, patch, core }];
}

/** h5p-server's client waits for ever. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
