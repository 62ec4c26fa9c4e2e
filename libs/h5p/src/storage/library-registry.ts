import { createHash } from 'node:crypto';
import { Broadcasts, Clock, Database } from '@domdom/platform';
import type { ILibraryMetadata } from '@lumieducation/h5p-server';
import { Injectable, type OnModuleInit } from '@nestjs/common';

export interface RegisteredLibrary {
  metadata: ILibraryMetadata;
  restricted: boolean;
  /** Of our own content types: changes with their files. */
  sourceHash: string | null;
}

const keptMilliseconds = 60_000;
const topic = 'h5p:libraries';

/**
 * What is installed, kept in memory: showing a content asks for each library it depends on, and libraries change when
 * an administrator installs one. Every process is told then; one that cannot hear looks again after a minute.
 */
@Injectable()
export class LibraryRegistry implements OnModuleInit {
  private known: { at: number; libraries: Promise<Map<string, RegisteredLibrary>> } | null = null;
  private stamped: { of: Map<string, RegisteredLibrary>; stamp: string } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly broadcasts: Broadcasts,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.broadcasts.listen(topic, () => {
      this.known = null;
    });
  }

  all(): Promise<Map<string, RegisteredLibrary>> {
    const now = this.clock.now().getTime();
    if (!this.known || now - this.known.at > keptMilliseconds) {
      const libraries = this.read();
      const known = { at: now, libraries };
      this.known = known;
      libraries.catch(() => {
        if (this.known === known) this.known = null;
      });
    }
    return this.known.libraries;
  }

  /** Changes when any library does. */
  async stamp(): Promise<string> {
    const all = await this.all();
    if (this.stamped?.of !== all) {
      const hash = createHash('sha256');
      for (const [name, { metadata, sourceHash, restricted }] of all)
        hash.update(`${name}.${metadata.patchVersion} ${sourceHash ?? ''} ${restricted};`);
      this.stamped = { of: all, stamp: hash.digest('base64url').slice(0, 16) };
    }
    return this.stamped.stamp;
  }

  /** A library was installed, changed or removed: nobody goes on with what they knew, here or in another process. */
  forget(): void {
    this.known = null;
    // Once the change can be seen: whoever looks before it would keep what was before.
    this.database.afterCommit(() => {
      this.known = null;
      void this.broadcasts.tell(topic, '');
    });
  }

  private async read(): Promise<Map<string, RegisteredLibrary>> {
    const rows = await this.database.query<RegisteredLibrary & { name: string }>(
      'select name, metadata, restricted, source_hash as "sourceHash" from h5p_library order by name',
    );
    return new Map(rows.map(({ name, ...library }) => [name, library]));
  }
}
