import { Database, newId } from '@domdom/platform';
import { CarefulWriter } from './store/careful-writer';
import { Consistency } from './store/consistency';
import { freshStatement, type Tool, XapiSite } from './testing/xapi-site';
import { type Statement, VOIDED } from './xapi';

/** Always the same numbers for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const all = items.map((item) => ({ item, at: next() }));
  return all.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

describe('writers of the record store at the same time', () => {
  let site: XapiSite;
  let tool: Tool;
  let database: Database;
  beforeAll(async () => {
    site = await XapiSite.open();
    tool = await site.tool();
    ({ database } = site);
  }, 60_000);
  afterAll(() => site.close());

  /** Statements about few learners and lessons, none of which the store has seen. */
  function crowd(count: number, seed: number): (Statement & { id: string })[] {
    const next = numbersFrom(seed);
    const mark = newId();
    return Array.from({ length: count }, () =>
      freshStatement({
        actor: { account: { homePage: 'https://e.example.vn', name: `${mark}-${Math.floor(next() * 30)}` } },
        object: { objectType: 'Activity', id: `https://e.example.vn/${mark}/${Math.floor(next() * 30)}` },
        context: {
          contextActivities: {
            grouping: Array.from({ length: 4 }, () => ({
              id: `https://e.example.vn/${mark}/nhom/${Math.floor(next() * 30)}`,
            })),
          },
        },
      }),
    );
  }
  const countOf = async (ids: string[]) => {
    const row = await database.one<{ count: string }>(
      `select count(*) from lrs_statement where (body::json->>'id')::uuid = any($1::uuid[])`,
      [ids],
    );
    return Number(row!.count);
  };

  it('stores batches that share learners and activities, losing none', async () => {
    const next = numbersFrom(3);
    const all = crowd(640, 4);
    const batches = Array.from({ length: 16 }, (_, n) => shuffled(all.slice(n * 40, n * 40 + 40), next));
    const answers = await Promise.all(batches.map((batch) => tool.post(batch)));
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(200));
    expect(await countOf(all.map(({ id }) => id))).toBe(640);
  });

  it('stores each statement once of batches that share statements in different orders', async () => {
    const next = numbersFrom(5);
    const all = crowd(120, 6);
    const batches = Array.from({ length: 16 }, () => shuffled(all, next).slice(0, 90));
    const answers = await Promise.all(batches.map((batch) => tool.post(batch)));
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(200));
    for (const [index, { body }] of answers.entries()) {
      expect(body).toEqual(batches[index]!.map(({ id }) => id));
    }
    const sent = [...new Set(batches.flat().map(({ id }) => id))];
    expect(await countOf(sent)).toBe(sent.length);
    const known = await database.one<{ count: string }>(
      'select count(*) from lrs_statement_id where id = any($1::uuid[]) and seq is not null',
      [sent],
    );
    expect(Number(known!.count)).toBe(sent.length);
  });

  it('keeps one of several different statements that claim one id', async () => {
    const id = newId();
    const rivals = Array.from({ length: 12 }, () => ({ ...freshStatement(), id }));
    const answers = await Promise.all(rivals.map((rival) => tool.post([freshStatement(), rival])));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
    expect(await countOf([id])).toBe(1);
  });

  it('voids a statement that arrives at the same moment as what voids it', async () => {
    const pairs = Array.from({ length: 20 }, () => {
      const target = freshStatement();
      const voiding = freshStatement({
        verb: { id: VOIDED },
        object: { objectType: 'StatementRef', id: target.id },
      });
      return { target, voiding };
    });
    const sent = pairs.flatMap(({ target, voiding }, n) => (n % 2 ? [voiding, target] : [target, voiding]));
    const answers = await Promise.all(sent.map((statement) => tool.post(statement)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const seen = await Promise.all(
      pairs.map(({ target }) => tool.get('statements', { voidedStatementId: target.id })),
    );
    expect(seen.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });

  it('finds chains of references whose links arrive at the same moment', async () => {
    const next = numbersFrom(8);
    const chains = Array.from({ length: 12 }, () => {
      const chain = [freshStatement()];
      for (let n = 0; n < 3; n++) {
        chain.push(freshStatement({ object: { objectType: 'StatementRef', id: chain[n]!.id } }));
      }
      return chain;
    });
    await Promise.all(shuffled(chains.flat(), next).map((statement) => tool.post(statement)));
    for (const chain of chains) expect(await tool.ids({ verb: chain[0]!.verb.id })).toHaveLength(4);
  });

  it('never goes past the stored time of a statement whose transaction is still open', async () => {
    const consistency = new Consistency(database);
    const [first] = await database.query<{ id: number }>('select id from lrs_tenant order by id limit 1');
    let release = () => {};
    let inside = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const wrote = new Promise<void>((resolve) => {
      inside = resolve;
    });
    let stored = '';
    const open = database.transaction(async () => {
      const row = await database.one<{ at: string }>('select lrs_now() as at');
      stored = row!.at;
      await database.execute('insert into lrs_statement_id (tenant_id, id) values ($1, $2)', [
        first!.id,
        newId(),
      ]);
      inside();
      await held;
    });
    await wrote;
    const during = await microseconds(consistency);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const later = await microseconds(consistency);
    release();
    await open;
    await new Promise((resolve) => setTimeout(resolve, 60));
    const after = await microseconds(new Consistency(database));
    expect(during).toBeLessThanOrEqual(Number(stored));
    expect(later).toBe(during);
    expect(after).toBeGreaterThan(Number(stored));
  });

  it('gives every statement of a batch a number of its own, in the order it was sent', async () => {
    const batch = crowd(300, 9);
    await tool.post(batch);
    const rows = await database.query<{ id: string }>(
      `select body::json->>'id' as id from lrs_statement
       where (body::json->>'id')::uuid = any($1::uuid[]) order by seq`,
      [batch.map(({ id }) => id)],
    );
    expect(rows.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
  });

  it('writes nothing of a careful batch that fails half-way', async () => {
    const [target, reference] = [freshStatement(), freshStatement()];
    const batch = [target, { ...reference, object: { objectType: 'StatementRef' as const, id: target.id } }];
    const spy = jest
      .spyOn(CarefulWriter.prototype as unknown as { voidTargets: () => Promise<void> }, 'voidTargets')
      .mockRejectedValueOnce(new Error('the disk is full'));
    const answer = await tool.post(batch);
    spy.mockRestore();
    expect(answer.status).toBe(500);
    expect(await countOf(batch.map(({ id }) => id))).toBe(0);
    expect((await tool.post(batch)).status).toBe(200);
  });
});

async function microseconds(consistency: Consistency): Promise<number> {
  const time = await consistency.through();
  return Date.parse(`${time.slice(0, 23)}Z`) * 1000 + Number(time.slice(23, 26));
}
