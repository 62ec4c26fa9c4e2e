import { PlatformConfig } from '../config';
import { Database } from '../database';

/**
 * The address under which the portal names its people and things in learning records (`account.homePage` and the ids of
 * activities in xAPI): the public address of its first start, kept for ever. A portal that moves to another address, or
 * whose trial listens on another port, would otherwise cut everybody off from what they have learnt.
 */
export class HomePage {
  constructor(
    /** Without a slash at the end. */
    readonly address: string,
  ) {}
}

export const homePageProvider = {
  provide: HomePage,
  inject: [Database, PlatformConfig],
  useFactory: async (database: Database, config: PlatformConfig): Promise<HomePage> => {
    await database.execute('insert into portal (home_page) values ($1) on conflict do nothing', [
      config.address,
    ]);
    const portal = await database.one<{ home_page: string }>('select home_page from portal');
    return new HomePage(portal!.home_page);
  },
};
