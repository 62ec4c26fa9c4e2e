import { openDatabase } from '../../../../test/support/database';
import { fold } from '../i18n';
import type { Database } from './database';

describe('the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
    await database.execute('create table note (id int primary key)');
  });
  afterAll(() => database.dataSource.destroy());
  beforeEach(() => database.execute('truncate note'));
  const notes = async () =>
    (await database.query<{ id: number }>('select id from note order by id')).map(({ id }) => id);
  const add = (id: number) => database.execute('insert into note values ($1)', [id]);

  it('undoes everything of a transaction that throws', async () => {
    const work = database.transaction(async () => {
      await add(1);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await notes()).toEqual([]);
  });

  it('undoes an inner transaction and keeps the outer one', async () => {
    await database.transaction(async () => {
      await add(1);
      await database
        .transaction(async () => {
          await add(2);
          throw new Error('inner');
        })
        .catch(() => undefined);
      await add(3);
    });
    expect(await notes()).toEqual([1, 3]);
  });

  it('runs hooks after the outermost commit only, and none after a roll-back', async () => {
    const ran: string[] = [];
    await database.transaction(async () => {
      await database.transaction(async () => database.afterCommit(() => ran.push('inner')));
      expect(ran).toEqual([]);
    });
    await database
      .transaction(async () => {
        database.afterCommit(() => ran.push('never'));
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(ran).toEqual(['inner']);
  });

  it('keeps transactions that run at the same time apart', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, id) =>
        database
          .transaction(async () => {
            await add(id);
            if (id % 2) throw new Error('odd');
          })
          .catch(() => undefined),
      ),
    );
    expect(await notes()).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  });

  it('folds texts as TypeScript does', async () => {
    const texts = ['Đặng Thị Hường', ' QUẢNG  NGÃI ', 'Ớ ờ ộ ự ỹ', 'đĐ', 'Straße', 'a\tb\nc', ''];
    for (const text of texts) {
      expect(await database.one('select fold($1) as folded', [text])).toEqual({ folded: fold(text) });
    }
  });
});
