import { extname } from 'node:path';
import { type Actor, CurrentActor, FileStorage, OwnAccess } from '@domdom/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ContentsService } from '../contents/contents.service';
import { h5pErrors } from '../domain/h5p.errors';
import { GuestPasses } from '../playing/guest-passes';
import { keys } from '../storage/keys';
import { CoreFiles } from './core-files';
import { LibraryBundles } from './library-bundles';
import { sendPacked } from './packed-file';
import { PackedFiles } from './packed-files';
import { sendStoredFile, wildcardPath } from './send-file';

const forAYear = 'public, max-age=31536000, immutable';
// Each upload gets a name of its own, so a name never changes its content.
const forOneYear = 'private, max-age=31536000, immutable';

const iconName = 'icon.svg';
/** For a library without a picture. */
const plainIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect x="4" y="4" width="16" height="16" rx="3" fill="none" stroke="#5b6472" stroke-width="2"/></svg>';

/** Scripts and styles of the player and the content types, and the files of contents. */
@Controller('h5p')
export class FilesController {
  constructor(
    private readonly core: CoreFiles,
    private readonly bundles: LibraryBundles,
    private readonly packed: PackedFiles,
    private readonly contents: ContentsService,
    private readonly guests: GuestPasses,
    private readonly files: FileStorage,
  ) {}

  // Free software that everybody may have: nobody's session is looked up for it.
  @OwnAccess()
  @Get('core/:version/*path')
  async coreFile(
    @Param('path') path: string | string[],
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const name = wildcardPath(path);
    const file = this.core.find(name);
    if (!file) throw h5pErrors.fileMissing();
    if (this.packed.isText(name)) {
      const type = extname(name);
      sendPacked(request, response, await this.packed.onDisk(file), { type, cacheControl: forAYear });
      return;
    }
    response.sendFile(file, { headers: { 'Cache-Control': forAYear } });
  }

  @OwnAccess()
  @Get('bundle/:hash/:file')
  async bundle(
    @Param('hash') hash: string,
    @Param('file') file: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, names = '', kind = ''] = /^(.+)\.(js|css)$/.exec(file) ?? [];
    const found = await this.bundles.read(names.split('+'), kind as 'js' | 'css', hash);
    if (!found) throw h5pErrors.fileMissing();
    const cacheControl = found.current ? forAYear : 'no-store';
    sendPacked(request, response, found.file, { type: kind, cacheControl });
  }

  @OwnAccess()
  @Get('libraries/:library/*path')
  async libraryFile(
    @Param('library') library: string,
    @Param('path') path: string | string[],
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const name = wildcardPath(path);
    const key = `${keys.library(library)}/${name}`;
    if (name === iconName && (await this.files.stat(key)) === null) {
      // Many libraries have no picture of their own, and lists of kinds ask for each.
      response.setHeader('Cache-Control', 'public, max-age=3600').type('svg').send(plainIcon);
      return;
    }
    const cacheControl = request.query['version'] ? forAYear : 'public, max-age=3600';
    const file = this.packed.isText(key) ? await this.packed.stored(key) : null;
    if (!file) {
      await sendStoredFile(request, response, this.files, key, cacheControl);
      return;
    }
    // A drawing that is opened by itself is a page: nothing in it may run.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    sendPacked(request, response, file, { type: extname(key), cacheControl });
  }

  @Get('content/:id/*path')
  async contentFile(
    @Param('id') id: string,
    @Param('path') path: string | string[],
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.contents.content(actor, id, 'view');
    const key = `${keys.content(id)}/${wildcardPath(path)}`;
    await sendStoredFile(request, response, this.files, key, forOneYear);
  }

  /**
   * A content's files, or somebody's uploads, for a page without a session: by a key that the portal gave the page.
   */
  @OwnAccess()
  @Get('files/:id/:key/*path')
  async keyedFile(
    @Param('id') id: string,
    @Param('key') key: string,
    @Param('path') path: string | string[],
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (!this.guests.opensFiles(id, key)) throw h5pErrors.fileMissing();
    const name = wildcardPath(path);
    const stored = `${keys.content(id)}/${name}`;
    // One id names a content or a person, never both.
    const there = (await this.files.stat(stored)) ? stored : `${keys.temporary(id)}/${name}`;
    await sendStoredFile(request, response, this.files, there, 'private, max-age=604800');
  }

  /** Somebody's own uploads that are not saved with a content yet. */
  @Get('temporary/*path')
  async temporaryFile(
    @Param('path') path: string | string[],
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const key = `${keys.temporary(actor.personId)}/${wildcardPath(path)}`;
    await sendStoredFile(request, response, this.files, key, 'private, no-cache');
  }
}
