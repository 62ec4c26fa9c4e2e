import { IdentityModule } from '@domdom/identity';
import { type Database, Log, newId, requestContext } from '@domdom/platform';
import { openModule } from '../../../test/support/database';
import { giveConsent } from '../../identity/src/testing/consent.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { RecommendationsModule } from './recommendations.module';
import { ShownViews } from './shown-views';

describe('what people were shown', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  const views = () => opened.module.get(ShownViews);
  const learner = async (): Promise<string> => {
    const { actor } = await makePerson(database);
    await giveConsent(database, actor.personId);
    return actor.personId;
  };
  const show = (personId: string, count = 2) =>
    views().note({
      personId,
      place: 'page',
      modelId: newId(),
      items: Array.from({ length: count }, () => ({ kind: 'course', id: newId(), probability: 0.5 })),
      at: new Date('2026-11-21T02:00:00Z'),
    });
  const noted = async (personId: string) => {
    const rows = await database.query<{ view: string; rank: number }>(
      'select view_id as view, rank from recommendation_shown where person_id = $1 order by view_id, rank',
      [personId],
    );
    return rows.map(({ view, rank }) => `${view} ${rank}`);
  };

  beforeAll(async () => {
    opened = await openModule({ imports: [IdentityModule, RecommendationsModule] });
    ({ database } = opened);
  });
  afterAll(() => opened.module.close());

  it('is noted for several people at once by one statement, each view with its ranks', async () => {
    const [first, second] = [await learner(), await learner()];
    const execute = jest.spyOn(database, 'execute');
    const shown = [show(first), show(second, 1), show(first, 1)];
    await views().written();
    expect(execute).toHaveBeenCalledTimes(1);
    execute.mockRestore();
    expect(await noted(first)).toEqual([`${shown[0]} 1`, `${shown[0]} 2`, `${shown[2]} 1`]);
    expect(await noted(second)).toEqual([`${shown[1]} 1`]);
  });

  it('is written by itself a moment later, and counts for no request', async () => {
    const person = await learner();
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: null, queries: 0 };
    requestContext.run(context, () => show(person));
    while ((await noted(person)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(context.queries).toBe(0);
  });

  it('in a transaction that fails is noted all the same: it was shown', async () => {
    const person = await learner();
    const failing = database.transaction(async () => {
      show(person);
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    await views().written(person);
    expect(await noted(person)).toHaveLength(2);
  });

  it('is dropped when the person has withdrawn meanwhile, and nobody else loses theirs', async () => {
    const [gone, deleted, other] = [await learner(), await learner(), await learner()];
    for (const person of [gone, deleted, other]) show(person);
    await database.execute('update consent set withdrawn_at = now() where person_id = $1', [gone]);
    await database.execute('delete from person where id = $1', [deleted]);
    await views().written();
    expect(await noted(gone)).toEqual([]);
    expect(await noted(deleted)).toEqual([]);
    expect(await noted(other)).toHaveLength(2);
  });

  it('that cannot be noted is logged, and does not keep what is shown next from being noted', async () => {
    const person = await learner();
    const warn = jest.spyOn(opened.module.get(Log), 'warn').mockImplementation(() => undefined);
    const execute = jest.spyOn(database, 'execute').mockRejectedValueOnce(new Error('away'));
    show(person);
    await views().written();
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
    execute.mockRestore();
    show(person, 1);
    await views().written();
    expect(await noted(person)).toHaveLength(1);
  });

  it('is not lost when the program is ended in order', async () => {
    const person = await learner();
    show(person);
    await views().beforeApplicationShutdown();
    expect(await noted(person)).toHaveLength(2);
  });
});
