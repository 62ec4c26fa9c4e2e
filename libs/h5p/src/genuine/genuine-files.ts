import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { GenuineEditorConfig } from './genuine.config';

export type GenuinePart = 'core' | 'editor';
const base = '/h5p/full-editor/files';
/** What browsers are given; the folders hold programs for servers, too. */
const kinds = /\.(js|css|json|png|gif|svg|jpe?g|woff2?|ttf|eot)$/i;

/** The files of the genuine editor, under addresses that change when the files do. */
@Injectable()
export class GenuineFiles {
  readonly there: boolean;
  private readonly folders: { editor: string; core: string } | null;
  private readonly version: string;

  constructor(config: GenuineEditorConfig) {
    this.folders = config.folders;
    this.there = this.folders !== null;
    this.version = this.folders ? versionOf(Object.values(this.folders)) : '';
  }

  /** The address of a file, or of a folder when the name ends with a slash. */
  url(part: GenuinePart, name: string): string {
    return `${base}/${this.version}/${part}/${name}`;
  }

  /** Whether the genuine editor has such a file. */
  has(part: GenuinePart, name: string): boolean {
    return this.find(part, name) !== null;
  }

  /** Where a file is on this machine; null when there is none that a browser may have. */
  find(part: string, name: string): string | null {
    if (!this.folders || (part !== 'core' && part !== 'editor') || !kinds.test(name)) return null;
    const folder = this.folders[part];
    const file = path.normalize(path.join(folder, name));
    return file.startsWith(folder + path.sep) && existsSync(file) ? file : null;
  }
}

/** Names, sizes and times of all files in short: another state gives another version. */
function versionOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
      if (!kinds.test(name) || name.includes('node_modules')) continue;
      const { size, mtimeMs } = statSync(path.join(folder, name));
      hash.update(`${name}:${size}:${Math.floor(mtimeMs)};`);
    }
  }
  return hash.digest('hex').slice(0, 12);
}
