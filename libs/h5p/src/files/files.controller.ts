import { type Actor, CurrentActor, FileStorage, OwnAccess } from '@domdom/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ContentsService } from '../contents/contents.service';
import { h5pErrors } from '../domain/h5p.errors';
import { keys } from '../storage/keys';
import { CoreFiles } from './core-files';
import { LibraryBundles } from './library-bundles';
import { sendStoredFile, wildcardPath } from './send-file';

const forAYear = 'public, max-age=31536000, immutable';
// Each upload gets a name of its own, so a name never changes its content.
const forAMonth = 'private, max-age=2592000';

/** Scripts and styles of the player and the content types, and the files of contents. */
@Controller('h5p')
export class FilesController {
  constructor(
    private readonly core: CoreFiles,
    private readonly bundles: LibraryBundles,
    private readonly contents: ContentsService,
    private readonly files: FileStorage,
  ) {}

  // Free software that everybody may have: nobody's session is looked up for it.
  @OwnAccess()
  @Get('core/:version/*path')
  coreFile(@Param('path') path: string | string[], @Res() response: Response): void {
    const file = this.core.find(wildcardPath(path));
    if (!file) throw h5pErrors.fileMissing();
    response.sendFile(file, { headers: { 'Cache-Control': forAYear } });
  }

  @OwnAccess()
  @Get('bundle/:hash/:file')
  async bundle(@Param('hash') hash: string, @Param('file') file: string, @Res() response: Response) {
    const [, names = '', kind = ''] = /^(.+)\.(js|css)$/.exec(file) ?? [];
    const found = await this.bundles.read(names.split('+'), kind as 'js' | 'css', hash);
    if (!found) throw h5pErrors.fileMissing();
    response.type(kind).setHeader('Cache-Control', found.current ? forAYear : 'no-store');
    response.send(found.text);
  }

  @OwnAccess()
  @Get('libraries/:library/*path')
  async libraryFile(
    @Param('library') library: string,
    @Param('path') path: string | string[],
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const key = `${keys.library(library)}/${wildcardPath(path)}`;
    const cache = request.query['version'] ? forAYear : 'public, max-age=3600';
    await sendStoredFile(request, response, this.files, key, cache);
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
    await sendStoredFile(request, response, this.files, key, forAMonth);
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
