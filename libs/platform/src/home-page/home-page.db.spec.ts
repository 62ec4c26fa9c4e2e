import { openDatabase } from '../../../../test/support/database';
import type { PlatformConfig } from '../config';
import type { Database } from '../database';
import { homePageProvider } from './home-page';

describe('the home page in learning records', () => {
  let database: Database;
  const startedAt = async (address: string) =>
    (await homePageProvider.useFactory(database, { address } as PlatformConfig)).address;

  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.dataSource.destroy());

  it('is the address of the first start, also after the portal has moved', async () => {
    expect(await startedAt('https://hoc.example.vn')).toBe('https://hoc.example.vn');
    expect(await startedAt('https://domdom.example.vn')).toBe('https://hoc.example.vn');
  });

  it('is one for programs that start at once', async () => {
    await database.execute('delete from portal');
    const addresses = await Promise.all(['a', 'b', 'c', 'd'].map((name) => startedAt(`https://${name}.vn`)));
    expect(new Set(addresses).size).toBe(1);
  });
});
