import { Database } from '@domdom/platform';
import type { IKeyValueStorage } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';

/** Settings that h5p-server keeps by name. */
@Injectable()
export class KeyValues implements IKeyValueStorage {
  constructor(private readonly database: Database) {}

  async load(key: string): Promise<unknown> {
    const row = await this.database.one<{ value: unknown }>('select value from h5p_setting where key = $1', [
      key,
    ]);
    return row?.value;
  }

  async save(key: string, value: unknown): Promise<void> {
    if (value === undefined) {
      await this.database.execute('delete from h5p_setting where key = $1', [key]);
      return;
    }
    await this.database.execute(
      'insert into h5p_setting (key, value) values ($1, $2) on conflict (key) do update set value = $2',
      [key, JSON.stringify(value)],
    );
  }
}
