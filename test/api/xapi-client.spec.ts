import { createHash } from 'node:crypto';
import { newId } from '@domdom/platform';
import XAPI, { type Attachment, type Statement } from '@xapi/xapi';
import { type RunningPortal, startPortal } from '../support/programs';
import { makeCredential, someLesson, someone, someStatement } from '../support/record-store';

type Version = '1.0.3' | '2.0.0';
interface Page {
  statements: Statement[];
  more: string;
}

const idsOf = ({ data }: { data: unknown }) => (data as Page).statements.map(({ id }) => id);
const etagOf = ({ headers }: { headers: unknown }) => (headers as Record<string, string>)['etag']!;
/** The client throws what the store answered, as text. */
const refusal = (code: string) => expect.objectContaining({ message: expect.stringContaining(code) });
const far = '2100-01-01T00:00:00Z';

describe('the record store, asked by @xapi/xapi', () => {
  let portal: RunningPortal;
  let key: string;
  let secret: string;
  beforeAll(async () => {
    portal = await startPortal();
    ({ key, secret } = await makeCredential(['--name', 'Ứng dụng thử', '--version', '1.0.3']));
  }, 1_200_000);
  afterAll(() => portal.stop());

  it('has no credential without a name', async () => {
    await expect(makeCredential(['--version', '3'])).rejects.toMatchObject({ code: 2 });
  });

  describe.each<Version>(['1.0.3', '2.0.0'])('speaking %s', (version) => {
    const open = (auth: string) =>
      new XAPI({ endpoint: `${portal.url}/xapi/`, auth, version: version as never, adapter: 'fetch' });
    let xapi: XAPI;
    beforeAll(() => {
      xapi = open(XAPI.toBasicAuth(key, secret));
    });

    it('takes one statement and many, by Basic and by Bearer, and nothing of a stranger', async () => {
      const one = someStatement();
      expect((await xapi.sendStatement({ statement: one })).data).toEqual([one.id]);
      const many = [someStatement(), someStatement()];
      const bearer = open(`Bearer ${key}.${secret}`);
      expect((await bearer.sendStatements({ statements: many })).data).toEqual(many.map(({ id }) => id));
      const { data } = await xapi.getStatement({ statementId: one.id });
      expect(data).toMatchObject({ id: one.id, actor: one.actor, object: one.object });
      await expect(
        open(XAPI.toBasicAuth(key, 'sai')).sendStatement({ statement: someStatement() }),
      ).rejects.toEqual(refusal('unauthenticated'));
      await expect(xapi.getStatement({ statementId: newId() })).rejects.toEqual(refusal('not-found'));
    });

    it('finds by every filter, in every format', async () => {
      const [agent, teacher, activity, course] = [someone(), someone(), someLesson(), someLesson()];
      const [verb, registration] = [`https://truong.example.vn/viec/${newId()}`, newId()];
      const parent = [{ id: course }];
      const context = { registration, instructor: teacher, contextActivities: { parent } };
      const one = someStatement({
        actor: agent,
        verb: { id: verb, display: { vi: 'đọc', en: 'read' } },
        object: { objectType: 'Activity', id: activity },
      });
      const two = someStatement({ actor: agent, context } as Partial<Statement>);
      const three = someStatement({ actor: agent });
      for (const statement of [one, two, three]) await xapi.sendStatement({ statement });
      const find = async (query: Parameters<XAPI['getStatements']>[0]) =>
        idsOf(await xapi.getStatements(query));
      expect(await find({ agent })).toEqual([three.id, two.id, one.id]);
      expect(await find({ agent, ascending: true })).toEqual([one.id, two.id, three.id]);
      expect(await find({ verb })).toEqual([one.id]);
      expect(await find({ activity })).toEqual([one.id]);
      expect(await find({ registration })).toEqual([two.id]);
      expect(await find({ activity: course })).toEqual([]);
      expect(await find({ activity: course, related_activities: true })).toEqual([two.id]);
      expect(await find({ agent: teacher })).toEqual([]);
      expect(await find({ agent: teacher, related_agents: true })).toEqual([two.id]);
      expect(await find({ agent, verb, activity })).toEqual([one.id]);
      const { stored } = (await xapi.getStatement({ statementId: two.id })).data as { stored: string };
      expect(await find({ agent, since: stored })).toEqual([three.id]);
      expect(await find({ agent, until: stored })).toEqual([two.id, one.id]);
      const first = async (format: 'ids' | 'exact' | 'canonical') =>
        ((await xapi.getStatements({ verb, format })).data as Page).statements[0]!.verb;
      expect(await first('ids')).toEqual({ id: verb });
      expect(await first('exact')).toEqual(one.verb);
      expect(Object.keys((await first('canonical')).display!)).toHaveLength(1);
    });

    it('walks all pages by more, attachments included', async () => {
      const actor = someone();
      const essays = ['một', 'hai', 'ba', 'bốn', 'năm'];
      const all = essays.map((essay) => withEssay(essay, actor));
      await xapi.sendStatements(together(all));
      let page = (await xapi.getStatements({ agent: actor, limit: 2 })).data as Page;
      const ids = page.statements.map(({ id }) => id);
      while (page.more) {
        page = (await xapi.getMoreStatements({ more: page.more })).data as Page;
        ids.push(...page.statements.map(({ id }) => id));
      }
      expect(ids).toEqual(all.map(({ statement }) => statement.id).reverse());
      const read = async (more: string | null) =>
        (more === null
          ? await xapi.getStatements({ agent: actor, limit: 3, attachments: true })
          : await xapi.getMoreStatements({ more })
        ).data as unknown as [Page, ...string[]];
      const [first, ...data] = await read(null);
      const [, ...rest] = await read(first.more);
      expect([...data, ...rest]).toEqual([...essays].reverse());
    });

    it('brings an attachment there and back, also of a statement that was voided', async () => {
      const sent = withEssay('Bài văn của em', someone());
      await xapi.sendStatement({ statement: sent.statement, attachments: [sent.data] });
      const { id } = sent.statement;
      const { data } = await xapi.getStatement({ statementId: id, attachments: true });
      expect(data).toEqual([expect.objectContaining({ id }), 'Bài văn của em']);
      await xapi.voidStatement({ actor: someone(), statementId: id });
      const voided = await xapi.getVoidedStatement({ voidedStatementId: id, attachments: true });
      expect(voided.data).toEqual([expect.objectContaining({ id }), 'Bài văn của em']);
      const changed = withEssay('Bài văn của em', someone());
      const other = withEssay('Bài của bạn', someone());
      await expect(
        xapi.sendStatement({ statement: changed.statement, attachments: [other.data] }),
      ).rejects.toEqual(refusal('part-'));
      const lost = await fetch(`${portal.url}/xapi/statements?statementId=${changed.statement.id}`, {
        headers: {
          authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
          'x-experience-api-version': '1.0.3',
        },
      });
      expect(lost.status).toBe(404);
    });

    it('voids one statement and many', async () => {
      const targets = [someStatement(), someStatement(), someStatement()];
      await xapi.sendStatements({ statements: targets });
      const [first, ...others] = targets.map(({ id }) => id);
      await xapi.voidStatement({ actor: someone(), statementId: first! });
      await xapi.voidStatements({ actor: someone(), statementIds: others });
      for (const id of [first!, ...others]) {
        await expect(xapi.getStatement({ statementId: id })).rejects.toEqual(refusal('not-found'));
        expect((await xapi.getVoidedStatement({ voidedStatementId: id })).data).toMatchObject({ id });
      }
    });

    it('keeps states, changed by whoever has seen them last', async () => {
      const place = { agent: someone(), activityId: someLesson() };
      const state = { ...place, stateId: 'vị trí' };
      await xapi.createState({ ...state, state: { trang: 1 } });
      const etag = etagOf(await xapi.getState(state));
      await xapi.createState({ ...state, state: { cau: 2 } });
      expect((await xapi.getState(state)).data).toEqual({ trang: 1, cau: 2 });
      const write = (tag: string) =>
        xapi.setState({ ...state, state: { trang: 3 }, etag: tag, matchHeader: 'If-Match' });
      await expect(write(etag)).rejects.toEqual(refusal('precondition-failed'));
      await write(etagOf(await xapi.getState(state)));
      expect((await xapi.getState(state)).data).toEqual({ trang: 3 });
      const registration = newId();
      await xapi.setState({ ...state, registration, state: 'mười', contentType: 'text/plain' });
      expect((await xapi.getState({ ...state, registration })).data).toBe('mười');
      expect((await xapi.getStates({ ...place, registration })).data).toEqual(['vị trí']);
      expect((await xapi.getStates({ ...place, since: far })).data).toEqual([]);
      await expect(xapi.deleteState({ ...state, etag })).rejects.toEqual(refusal('precondition-failed'));
      await xapi.deleteState(state);
      await expect(xapi.getState(state)).rejects.toEqual(refusal('not-found'));
      await xapi.deleteStates(place);
      expect((await xapi.getStates(place)).data).toEqual([]);
    });

    it('keeps profiles of agents, changed by whoever has seen them last', async () => {
      const agent = someone();
      const place = { agent, profileId: 'sở thích' };
      const write = (etag: string, matchHeader: 'If-Match' | 'If-None-Match', profile = { màu: 'đỏ' }) =>
        xapi.setAgentProfile({ ...place, profile, etag, matchHeader });
      await write('*', 'If-None-Match', { màu: 'xanh' });
      await expect(write('*', 'If-None-Match')).rejects.toEqual(refusal('precondition-failed'));
      const etag = etagOf(await xapi.getAgentProfile(place));
      await write(etag, 'If-Match');
      await expect(write(etag, 'If-Match')).rejects.toEqual(refusal('precondition-failed'));
      const now = etagOf(await xapi.getAgentProfile(place));
      await xapi.createAgentProfile({ ...place, profile: { chữ: 'to' }, etag: now, matchHeader: 'If-Match' });
      expect((await xapi.getAgentProfile(place)).data).toEqual({ màu: 'đỏ', chữ: 'to' });
      expect((await xapi.getAgentProfiles({ agent })).data).toEqual(['sở thích']);
      expect((await xapi.getAgentProfiles({ agent, since: far })).data).toEqual([]);
      await expect(xapi.deleteAgentProfile({ ...place, etag })).rejects.toEqual(
        refusal('precondition-failed'),
      );
      await xapi.deleteAgentProfile(place);
      expect((await xapi.getAgentProfiles({ agent })).data).toEqual([]);
    });

    it('keeps profiles of activities, changed by whoever has seen them last', async () => {
      const activityId = someLesson();
      const place = { activityId, profileId: 'cài đặt' };
      const write = (etag: string, matchHeader: 'If-Match' | 'If-None-Match', profile = { khó: false }) =>
        xapi.setActivityProfile({ ...place, profile, etag, matchHeader });
      await write('*', 'If-None-Match', { khó: true });
      const etag = etagOf(await xapi.getActivityProfile(place));
      await write(etag, 'If-Match');
      await expect(write(etag, 'If-Match')).rejects.toEqual(refusal('precondition-failed'));
      await xapi.createActivityProfile({
        ...place,
        profile: { dài: 3 },
        etag: etagOf(await xapi.getActivityProfile(place)),
        matchHeader: 'If-Match',
      });
      expect((await xapi.getActivityProfile(place)).data).toEqual({ khó: false, dài: 3 });
      expect((await xapi.getActivityProfiles({ activityId })).data).toEqual(['cài đặt']);
      expect((await xapi.getActivityProfiles({ activityId, since: far })).data).toEqual([]);
      await xapi.deleteActivityProfile(place);
      expect((await xapi.getActivityProfiles({ activityId })).data).toEqual([]);
    });

    it('knows the activity, the person and itself', async () => {
      const id = someLesson();
      const definition = { name: { vi: 'Bài một' }, type: 'http://adlnet.gov/expapi/activities/lesson' };
      const object = { objectType: 'Activity' as const, id, definition };
      await xapi.sendStatement({ statement: someStatement({ object }) });
      expect((await xapi.getActivity({ activityId: id })).data).toEqual(object);
      const agent = someone();
      expect((await xapi.getAgent({ agent })).data).toEqual({
        objectType: 'Person',
        account: [agent.account],
      });
      expect((await xapi.getAbout()).data).toMatchObject({ version: ['1.0.3', '2.0.0'] });
    });
  });

  it('is answered in the version of its credential when it names none', async () => {
    const answer = await fetch(`${portal.url}/xapi/statements`, {
      headers: { authorization: XAPI.toBasicAuth(key, secret) },
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-experience-api-version')).toBe('1.0.3');
  });
});

interface WithEssay {
  statement: Statement & { id: string };
  data: ArrayBuffer;
}

/** A statement with a text attached. The client cuts data at line ends: the store's own tests see that it keeps them. */
function withEssay(text: string, actor: ReturnType<typeof someone>): WithEssay {
  const bytes = Buffer.from(text);
  const attachment: Attachment = {
    usageType: 'https://truong.example.vn/bai-van',
    display: { vi: 'Bài văn' },
    contentType: 'text/plain',
    length: bytes.length,
    sha2: createHash('sha256').update(bytes).digest('hex'),
  };
  const statement = someStatement({ actor, attachments: [attachment] });
  return { statement, data: new TextEncoder().encode(text).buffer as ArrayBuffer };
}

const together = (all: WithEssay[]) => ({
  statements: all.map(({ statement }) => statement),
  attachments: all.map(({ data }) => data),
});
