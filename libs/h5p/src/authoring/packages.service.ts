import { PassThrough, type Readable } from 'node:stream';
import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { ContentsService } from '../contents/contents.service';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';

/** Contents as `.h5p` files. */
@Injectable()
export class PackagesService {
  constructor(
    private readonly contents: ContentsService,
    private readonly engine: H5pEngine,
  ) {}

  /**
   * The package of a content, with its libraries. It holds the right answers, so only its editors get it.
   * @throws common.notFound, common.forbidden
   */
  async pack(actor: Actor, id: string): Promise<{ content: Content; stream: Readable }> {
    const content = await this.contents.content(actor, id, 'edit');
    const stream = new PassThrough();
    await this.engine.exporter.createPackage(id, stream, H5pUser.author(actor.personId, id));
    return { content, stream };
  }

  /** The package of a content, for what has been found to be allowed it. */
  stream(contentId: string, personId: string): Readable {
    const stream = new PassThrough();
    this.engine.exporter
      .createPackage(contentId, stream, H5pUser.author(personId, contentId))
      .catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    return stream;
  }
}
