import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FileStorage, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { CoreFiles } from '../files/core-files';
import { LibraryBundles } from '../files/library-bundles';
import { OwnLibraries } from '../libraries/own-libraries';
import { PlayService } from '../playing/play.service';
import type { Playing } from '../playing/playing';
import { ContentStorage } from '../storage/content-storage';
import { keys } from '../storage/keys';
import { exportWords } from './export.messages';
import { inlineCss } from './inline-css';
import { mimeOf } from './mime-of';
import { type FileInside, type OneFile, oneFile } from './one-file.document';

/** The player's fonts for text are longer: a device has its own. Those for signs are shorter. */
const longestFont = 40 * 1024;
const bundleAddress = /^\/h5p\/bundle\/([^/]+)\/(.+)\.(js|css)$/;
const libraryAddress = /^\/h5p\/libraries\/([^/]+)\/([^?]+)/;
const key = 'cid-one';

/** Writes contents as one file each. */
@Injectable()
export class OneFileWriter {
  constructor(
    private readonly play: PlayService,
    private readonly core: CoreFiles,
    private readonly bundles: LibraryBundles,
    private readonly ownLibraries: OwnLibraries,
    private readonly files: FileStorage,
    private readonly storage: ContentStorage,
  ) {}

  /** The file, piece by piece. @param done is told how many of the content's files are written, and of how many */
  async write(
    content: Content,
    { language }: { language: Language },
    done: (files: number, of: number) => Promise<void>,
  ): Promise<AsyncGenerator<string>> {
    await this.ownLibraries.ensureInstalled();
    const playing = await this.play.untracked(content, language);
    const files = await this.filesOf(content);
    const [scripts, styles] = await Promise.all([this.scripts(playing), this.styles(playing)]);
    const whole: OneFile = {
      title: content.title,
      language: content.language,
      integration: integrationOf(playing),
      scripts,
      styles,
      files,
      noScript: exportWords[language].noScript,
      ownOnly: playing.ownOnly,
    };
    let written = 0;
    return oneFile(whole, () => done(++written, files.length));
  }

  private async filesOf({ id }: Content): Promise<FileInside[]> {
    const found: FileInside[] = [];
    for (const file of await this.storage.listFiles(id)) {
      const stored = `${keys.content(id)}/${file}`;
      found.push({ path: file, mime: mimeOf(file), read: () => this.files.read(stored) });
    }
    return found;
  }

  private async scripts({ scripts }: Playing): Promise<string[]> {
    const libraries: string[] = [];
    for (const address of scripts.slice(1)) libraries.push(await this.text(address));
    return [(await this.coreFile('frame.bundle.js')).toString('utf8'), ...libraries];
  }

  private async styles({ styles }: Playing): Promise<string[]> {
    const core = await this.coreFile('styles/h5p.css');
    const sheets = [
      await inlineCss(
        core.toString('utf8'),
        (name) => this.coreFile(path.posix.join('styles', name)).catch(() => null),
        longestFont,
      ),
    ];
    for (const address of styles.slice(1)) {
      const folder = path.posix.dirname(address.replace(/\?.*/, ''));
      const read = (name: string) => this.asset(path.posix.resolve(folder, name));
      sheets.push(await inlineCss(await this.text(address), read));
    }
    return sheets;
  }

  private coreFile(name: string): Promise<Buffer> {
    const file = this.core.find(name);
    return file ? readFile(file) : Promise.reject(new Error(`the player has no file ${name}`));
  }

  /** A script or a style sheet by the address under which the portal serves it. */
  private async text(address: string): Promise<string> {
    const [, hash, names, kind] = bundleAddress.exec(address) ?? [];
    if (hash && names) {
      const found = await this.bundles.read(names.split('+'), kind as 'js' | 'css', hash);
      return found?.file.plain.toString('utf8') ?? '';
    }
    return (await this.asset(address))?.toString('utf8') ?? '';
  }

  private async asset(address: string): Promise<Buffer | null> {
    const [, library, file] = libraryAddress.exec(address) ?? [];
    if (!library || !file) return null;
    const stored = `${keys.library(library)}/${path.posix.normalize(file)}`;
    return (await this.files.stat(stored)) ? buffer(await this.files.read(stored)) : null;
  }
}

/** What the player reads, without addresses of the portal: nothing of it is there when the file is opened. */
function integrationOf({ integration, contentId }: Playing): object {
  const content = integration.contents?.[`cid-${contentId}`];
  return {
    ...integration,
    ajax: {},
    ajaxPath: '',
    baseUrl: '',
    url: '',
    libraryUrl: '',
    contents: { [key]: { ...content, contentUrl: '', exportUrl: '', resizeCode: '', embedCode: '' } },
  };
}
