import { Clock, Database, FileStorage, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { keys } from './keys';

const day = 24 * 60 * 60_000;

/**
 * Finds files of contents that are not there: their deletion failed half-way, or what was to be a content never became
 * one. What is younger than a day is left alone, since its row may be about to be stored.
 */
@Injectable()
export class OrphanFiles {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Deletes them and says of how many contents they were. */
  async delete(): Promise<number> {
    const root = keys.content('');
    const newest = new Map<string, string>();
    for (const key of await this.files.list(root.replace(/\/$/, ''))) {
      const id = key.slice(root.length).split('/')[0] ?? '';
      if (isId(id)) newest.set(id, key);
    }
    const ids = [...newest.keys()];
    const known = new Set(
      (
        await this.database.query<{ id: string }>('select id from h5p_content where id = any($1::uuid[])', [
          ids,
        ])
      ).map(({ id }) => id),
    );
    let deleted = 0;
    for (const [id, key] of newest) {
      if (known.has(id) || !(await this.isOld(key))) continue;
      await this.files.deleteAll(keys.content(id));
      deleted++;
    }
    return deleted;
  }

  private async isOld(key: string): Promise<boolean> {
    const found = await this.files.stat(key);
    return found !== null && this.clock.now().getTime() - found.modifiedAt.getTime() > day;
  }
}
