import { existsSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';

/** H5P's player, as the package h5p-standalone ships it: one script and its styles, fonts and pictures. */
@Injectable()
export class CoreFiles {
  private readonly folder: string;
  private readonly version: string;

  constructor() {
    const manifest = require.resolve('h5p-standalone/package.json');
    this.folder = path.join(path.dirname(manifest), 'dist');
    this.version = (require(manifest) as { version: string }).version;
  }

  /** The address of a file; it changes with the player's version. */
  url(name: string): string {
    return `/h5p/core/${this.version}/${name}`;
  }

  /** Where a file is on this machine; null when the player has no such file. */
  find(name: string): string | null {
    const file = path.normalize(path.join(this.folder, name));
    return file.startsWith(this.folder + path.sep) && existsSync(file) ? file : null;
  }
}
