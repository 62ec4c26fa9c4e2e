import request from 'supertest';
import { freshStatement, type Tool, XapiSite } from './testing/xapi-site';
import type { Statement } from './xapi';

const attempts = 5;

describe('how often a request to the record store asks the database', () => {
  let site: XapiSite;
  let tool: Tool;
  beforeAll(async () => {
    site = await XapiSite.open();
    tool = await site.tool();
  }, 60_000);
  afterAll(() => site.close());

  async function queries(): Promise<number> {
    const { text } = await request(site.app.getHttpServer()).get('/metrics');
    return Number(/^domdom_database_queries_total (\d+)/m.exec(text)![1]);
  }
  /** The fewest of several times: what is looked at every few seconds only is not the request's own. */
  async function fewest(send: () => PromiseLike<{ status: number }>): Promise<number> {
    const seen: number[] = [];
    for (let n = 0; n <= attempts; n++) {
      const before = await queries();
      expect((await send()).status).toBe(200);
      seen.push((await queries()) - before);
    }
    return Math.min(...seen.slice(1));
  }
  const lesson = 'https://truong.example.vn/bai/da-biet';
  const known = freshStatement({
    object: { objectType: 'Activity', id: lesson, definition: { name: { vi: 'Bài đã biết' } } },
  });
  const about = (more: Partial<Statement> = {}) => ({ ...known, id: freshStatement().id, ...more });
  const inAttempt = () => about({ context: { registration: freshStatement().id } });

  it('stores a statement about what it knows with one command', async () => {
    expect(await fewest(() => tool.post(about()))).toBe(1);
  });

  it('stores a statement of a new attempt with two', async () => {
    expect(await fewest(() => tool.post(inAttempt()))).toBe(2);
  });

  it('stores fifty statements of new attempts with no more', async () => {
    expect(await fewest(() => tool.post(Array.from({ length: 50 }, inAttempt)))).toBe(2);
  });

  it('looks at a definition that it was told before, and writes it only if something is new', async () => {
    const told = (name: string) =>
      about({
        object: { objectType: 'Activity', id: lesson, definition: { name: { vi: name } } },
      });
    const names = ['Một', 'Hai'];
    let next = 0;
    const changed = await fewest(() => tool.post(told(names[next++ % 2]!)));
    expect(changed).toBeGreaterThan(1);
    expect(await fewest(() => tool.post(told('Hai')))).toBe(1);
  });

  it('answers a query with one search, besides asking how far the store is consistent', async () => {
    const agent = JSON.stringify(known.actor);
    const queries: Record<string, string>[] = [
      { agent },
      { activity: lesson, related_activities: 'true' },
      { verb: known.verb.id },
      {},
    ];
    for (const query of queries) {
      expect(await fewest(() => tool.get('statements', { limit: '5', ...query }))).toBeLessThanOrEqual(2);
    }
    const several = { agent, verb: known.verb.id, limit: '5' };
    expect(await fewest(() => tool.get('statements', several))).toBeLessThanOrEqual(3);
  });
});
