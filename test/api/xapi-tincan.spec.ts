import { newId } from '@domdom/platform';
import TinCan, {
  type Answer,
  type Ask,
  type Document,
  type LRS,
  type Save,
  type Statement,
  type StatementsResult,
} from 'tincanjs';
import { type RunningPortal, startPortal } from '../support/programs';
import { makeCredential, someLesson, someone, someStatement } from '../support/record-store';

/** What was asked for, or the status of the refusal. */
const asked = <T>(ask: (done: (error: number | null, result: T) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask((status, result) => (status === null ? resolve(result) : reject({ status }))),
  );

const made = (more: Parameters<typeof someStatement>[0] = {}): Statement & { id: string } =>
  new TinCan.Statement(someStatement(more)) as Statement & { id: string };
const person = () => new TinCan.Agent(someone());
const lesson = (id = someLesson()) => new TinCan.Activity({ id });
const json = 'application/json';

describe('the record store, asked by TinCanJS', () => {
  let portal: RunningPortal;
  let lrs: LRS;
  beforeAll(async () => {
    portal = await startPortal();
    const { key, secret } = await makeCredential(['--name', 'Công cụ cũ', '--version', '1.0.3']);
    // The version it says is the newest that it knows.
    lrs = new TinCan.LRS({
      endpoint: `${portal.url}/xapi`,
      username: key,
      password: secret,
      version: '1.0.2',
    });
  }, 1_200_000);
  afterAll(() => portal.stop());

  const save = (statement: Statement) =>
    asked<Answer>((callback) => lrs.saveStatement(statement, { callback }));
  const saveAll = (statements: Statement[]) =>
    asked<Answer>((callback) => lrs.saveStatements(statements, { callback }));
  const read = (id: string, params = {}) =>
    asked<Statement>((callback) => lrs.retrieveStatement(id, { params, callback }));
  const found = async (params: object) => {
    const result = await asked<StatementsResult>((callback) => lrs.queryStatements({ params, callback }));
    return result.statements.map(({ id }) => id);
  };

  it('tells which versions it speaks', async () => {
    const about = await asked<{ version: string[] }>((callback) => lrs.about({ callback }));
    expect(about.version).toEqual(['1.0.3', '2.0.0']);
  });

  it('keeps one statement by PUT and by POST, and many', async () => {
    const put = made();
    expect((await save(put)).status).toBe(204);
    expect((await read(put.id)).target.id).toBe(put.target.id);
    const { id: _, ...without } = someStatement();
    const post = new TinCan.Statement(without, { doStamp: false });
    const [given] = JSON.parse((await save(post)).responseText) as string[];
    expect((await read(given!)).target.id).toBe(post.target.id);
    const many = [made(), made(), made()];
    const ids = JSON.parse((await saveAll(many)).responseText) as string[];
    expect(ids).toEqual(many.map(({ id }) => id));
    await expect(read(newId())).rejects.toEqual({ status: 404 });
  });

  it('refuses another statement under an id that is taken', async () => {
    const one = made();
    await save(one);
    await expect(save(made({ id: one.id }))).rejects.toEqual({ status: 409 });
  });

  it('finds by every filter, and walks by more', async () => {
    const [who, teacher, what, course] = [someone(), someone(), someLesson(), someLesson()];
    const verb = { id: `https://truong.example.vn/viec/${newId()}` };
    const registration = newId();
    const one = made({ actor: who, verb, object: { objectType: 'Activity', id: what } });
    const two = made({
      actor: who,
      context: { registration, instructor: teacher, contextActivities: { parent: [{ id: course }] } },
    } as Parameters<typeof someStatement>[0]);
    const three = made({ actor: who });
    for (const statement of [one, two, three]) await save(statement);
    const agent = new TinCan.Agent(who);
    expect(await found({ agent })).toEqual([three.id, two.id, one.id]);
    expect(await found({ agent, ascending: true })).toEqual([one.id, two.id, three.id]);
    expect(await found({ verb: verb.id })).toEqual([one.id]);
    expect(await found({ activity: what })).toEqual([one.id]);
    expect(await found({ registration })).toEqual([two.id]);
    expect(await found({ activity: course })).toEqual([]);
    expect(await found({ activity: course, related_activities: true })).toEqual([two.id]);
    const helper = new TinCan.Agent(teacher);
    expect(await found({ agent: helper })).toEqual([]);
    expect(await found({ agent: helper, related_agents: true })).toEqual([two.id]);
    const { stored } = await read(two.id);
    expect(await found({ agent, since: stored })).toEqual([three.id]);
    expect(await found({ agent, until: stored })).toEqual([two.id, one.id]);
    for (const format of ['ids', 'exact', 'canonical']) {
      expect(await found({ agent, format })).toHaveLength(3);
    }
    const first = await asked<StatementsResult>((callback) =>
      lrs.queryStatements({ params: { agent, limit: 2 }, callback }),
    );
    const rest = await asked<StatementsResult>((callback) =>
      lrs.moreStatements({ url: first.more!, callback }),
    );
    expect([...first.statements, ...rest.statements].map(({ id }) => id)).toEqual([three.id, two.id, one.id]);
    expect(rest.more).toBeFalsy();
    await expect(found({ verb: 'không phải IRI' })).rejects.toEqual({ status: 400 });
  });

  it('voids a statement', async () => {
    const target = made();
    await save(target);
    await save(
      made({
        verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
        object: { objectType: 'StatementRef', id: target.id },
      }),
    );
    await expect(read(target.id)).rejects.toEqual({ status: 404 });
    const voided = await asked<Statement>((callback) => lrs.retrieveVoidedStatement(target.id, { callback }));
    expect(voided.id).toBe(target.id);
  });

  it('brings attachments there and back, with one statement and with several', async () => {
    const actor = someone();
    const withEssay = (content: string) => {
      const essay = new TinCan.Attachment({
        usageType: 'https://truong.example.vn/bai-van',
        display: { vi: 'Bài văn' },
        contentType: 'text/plain; charset=utf-8',
      });
      essay.setContentFromString(content);
      const statement = made({ actor });
      statement.attachments = [essay];
      return statement;
    };
    const [one, two] = [withEssay('Quê em\r\n\r\ncó núi'), withEssay('Mẹ em')];
    expect((await saveAll([one, two])).status).toBe(200);
    expect((await save(withEssay('Một mình'))).status).toBe(204);
    const back = await read(one.id, { attachments: true });
    expect(back.attachments![0]!.getContentAsString()).toBe('Quê em\r\n\r\ncó núi');
    const result = await asked<StatementsResult>((callback) =>
      lrs.queryStatements({ params: { agent: new TinCan.Agent(actor), attachments: true }, callback }),
    );
    expect(result.statements.map(({ attachments }) => attachments![0]!.getContentAsString())).toEqual([
      'Một mình',
      'Mẹ em',
      'Quê em\r\n\r\ncó núi',
    ]);
  });

  it('keeps states, changed by whoever has seen them last', async () => {
    const place = { agent: person(), activity: lesson() };
    const put = (value: unknown, more: object = {}) =>
      asked<Answer>((callback) =>
        lrs.saveState('vị trí', value, { ...place, contentType: json, callback, ...more }),
      );
    const get = () =>
      asked<Document | null>((callback) => lrs.retrieveState('vị trí', { ...place, callback }));
    const ids = (more: object = {}) =>
      asked<string[]>((callback) => lrs.retrieveStateIds({ ...place, callback, ...more }));
    expect(await get()).toBeNull();
    await put({ trang: 1 });
    const first = await get();
    expect(first).toMatchObject({ contents: { trang: 1 }, contentType: json });
    await put({ cau: 2 }, { method: 'POST' });
    expect((await get())!.contents).toEqual({ trang: 1, cau: 2 });
    await expect(put({ trang: 9 }, { lastSHA1: first!.etag })).rejects.toEqual({ status: 412 });
    await put({ trang: 3 }, { lastSHA1: (await get())!.etag });
    expect((await get())!.contents).toEqual({ trang: 3 });
    const registration = newId();
    await asked<Answer>((callback) =>
      lrs.saveState('điểm', 'mười', { ...place, registration, contentType: 'text/plain', callback }),
    );
    expect(await ids({ registration })).toEqual(['điểm']);
    expect(await ids()).toEqual(['vị trí', 'điểm']);
    expect(await ids({ since: '2100-01-01T00:00:00Z' })).toEqual([]);
    await asked<Answer>((callback) => lrs.dropState('vị trí', { ...place, callback }));
    expect(await get()).toBeNull();
    await asked<Answer>((callback) => lrs.dropState(null, { ...place, callback }));
    expect(await ids()).toEqual([]);
  });

  const profiles = [
    {
      of: 'an activity',
      place: () => ({ activity: lesson() }),
      put: (id: string, value: unknown, given: Save) => lrs.saveActivityProfile(id, value, given),
      get: (id: string, given: Ask<Document | null>) => lrs.retrieveActivityProfile(id, given),
      ids: (given: Ask<string[]>) => lrs.retrieveActivityProfileIds(given),
      drop: (id: string, given: Ask<Answer>) => lrs.dropActivityProfile(id, given),
    },
    {
      of: 'an agent',
      place: () => ({ agent: person() }),
      put: (id: string, value: unknown, given: Save) => lrs.saveAgentProfile(id, value, given),
      get: (id: string, given: Ask<Document | null>) => lrs.retrieveAgentProfile(id, given),
      ids: (given: Ask<string[]>) => lrs.retrieveAgentProfileIds(given),
      drop: (id: string, given: Ask<Answer>) => lrs.dropAgentProfile(id, given),
    },
  ];
  it.each(profiles)('keeps the profile of $of, changed by whoever has seen it last', async (profile) => {
    const place = profile.place();
    const put = (value: unknown, more: object = {}) =>
      asked<Answer>((callback) =>
        profile.put('cài đặt', value, { ...place, contentType: json, callback, ...more }),
      );
    const get = () => asked<Document | null>((callback) => profile.get('cài đặt', { ...place, callback }));
    const ids = (more: object = {}) =>
      asked<string[]>((callback) => profile.ids({ ...place, callback, ...more }));
    expect(await get()).toBeNull();
    await put({ khó: true });
    // It says that the profile is new, as it does not know any.
    await expect(put({ khó: false })).rejects.toEqual({ status: 412 });
    const first = await get();
    expect(first!.contents).toEqual({ khó: true });
    await put({ khó: false }, { lastSHA1: first!.etag });
    await expect(put({ khó: true }, { lastSHA1: first!.etag })).rejects.toEqual({ status: 412 });
    await put({ chữ: 'to' }, { method: 'POST', lastSHA1: (await get())!.etag });
    expect((await get())!.contents).toEqual({ khó: false, chữ: 'to' });
    expect(await ids()).toEqual(['cài đặt']);
    expect(await ids({ since: '2100-01-01T00:00:00Z' })).toEqual([]);
    await asked<Answer>((callback) => profile.drop('cài đặt', { ...place, callback }));
    expect(await ids()).toEqual([]);
  });

  it('knows activities and persons', async () => {
    const id = someLesson();
    await save(made({ object: { objectType: 'Activity', id, definition: { name: { vi: 'Bài một' } } } }));
    const activity = await asked<{ definition: { name: object } | null }>((callback) =>
      lrs.retrieveActivity(id, { callback }),
    );
    expect(activity.definition!.name).toEqual({ vi: 'Bài một' });
    // It has no call of its own for agents.
    const agent = someone();
    const answer = await asked<Answer>((callback) =>
      lrs.sendRequest({ url: 'agents', method: 'GET', params: { agent: JSON.stringify(agent) }, callback }),
    );
    expect(JSON.parse(answer.responseText)).toEqual({ objectType: 'Person', account: [agent.account] });
  });
});
