import { Clock, Database } from '@domdom/platform';
import type { ILibraryMetadata } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';

export interface RegisteredLibrary {
  metadata: ILibraryMetadata;
  restricted: boolean;
  /** Of our own content types: changes with their files. */
  sourceHash: string | null;
}

const keptMilliseconds = 10_000;

/**
 * What is installed, kept for ten seconds: showing a content asks for each library it depends on, and libraries
 * change when an administrator installs one. Another process sees it after these seconds at the latest.
 */
@Injectable()
export class LibraryRegistry {
  private known: { at: number; libraries: Promise<Map<string, RegisteredLibrary>> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  all(): Promise<Map<string, RegisteredLibrary>> {
    const now = this.clock.now().getTime();
    if (!this.known || now - this.known.at > keptMilliseconds) {
      const libraries = this.read();
      this.known = { at: now, libraries };
      libraries.catch(() => this.forget());
    }
    return this.known.libraries;
  }

  forget(): void {
    this.known = null;
  }

  private async read(): Promise<Map<string, RegisteredLibrary>> {
    const rows = await this.database.query<RegisteredLibrary & { name: string }>(
      'select name, metadata, restricted, source_hash as "sourceHash" from h5p_library',
    );
    return new Map(rows.map(({ name, ...library }) => [name, library]));
  }
}
