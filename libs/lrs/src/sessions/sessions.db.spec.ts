import { newId } from '@domdom/platform';
import request from 'supertest';
import { Tenants } from '../tenants';
import { XapiSite } from '../testing/xapi-site';
import type { Statement } from '../xapi';
import { LaunchData } from './launch-data';
import type { RecordSession } from './record-session';
import { RecordSessions } from './record-sessions';
import { SessionWatchers } from './session-watchers';

const homePage = 'https://hoc.example';

describe('the key of a session', () => {
  let site: XapiSite;
  let session: RecordSession;
  let key: string;
  let open = true;
  const heard: Statement[] = [];

  beforeAll(async () => {
    site = await XapiSite.open();
    session = {
      id: newId(),
      tenantId: await site.app.get(Tenants).of(null),
      account: { homePage, name: 'p1' },
      registration: newId(),
      activityId: `${homePage}/bai`,
      until: Date.now() + 3_600_000,
    };
    key = site.app.get(RecordSessions).basic(session);
    site.app.get(SessionWatchers).use({
      isOpen: async () => open,
      received: async (_session, statements) => {
        heard.push(...statements);
      },
    });
  }, 60_000);
  afterAll(() => site.close());

  const send = (method: 'get' | 'put' | 'post' | 'delete', path: string, query: object = {}, auth = key) =>
    request(site.app.getHttpServer())
      [method](`/xapi/${path}`)
      .query(query)
      .set('Authorization', `Basic ${auth}`)
      .set('X-Experience-API-Version', '1.0.3');
  const statement = (more: object = {}) => ({
    id: newId(),
    actor: { account: session.account },
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: session.activityId },
    context: { registration: session.registration },
    ...more,
  });
  const post = (one: object) => send('post', 'statements').send(one);
  const own = () => ({
    activityId: session.activityId,
    agent: JSON.stringify({ account: session.account }),
    registration: session.registration,
  });

  it('writes and reads the records of its person in its registration, and whoever launched it hears of them', async () => {
    const one = statement();
    expect((await post(one)).status).toBe(200);
    expect(heard.map(({ id }) => id)).toContain(one.id);
    const found = await send('get', 'statements', { registration: session.registration });
    expect((found.body as { statements: Statement[] }).statements.map(({ id }) => id)).toEqual([one.id]);
  });

  it.each<[string, () => object]>([
    ['somebody else', () => statement({ actor: { account: { homePage, name: 'p2' } } })],
    ['an address', () => statement({ actor: { mbox: 'mailto:p1@example.vn' } })],
    ['another registration', () => statement({ context: { registration: newId() } })],
    ['no registration', () => statement({ context: {} })],
    [
      'what would void a record',
      () =>
        statement({
          verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
          object: { objectType: 'StatementRef', id: newId() },
        }),
    ],
  ])('does not write of %s', async (_who, make) => {
    const answer = await post(make());
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'outside-session' });
  });

  it('does not read what others did', async () => {
    expect((await send('get', 'statements')).status).toBe(403);
    expect((await send('get', 'statements', { registration: newId() })).status).toBe(403);
    const other = { agent: JSON.stringify({ account: { homePage, name: 'p2' } }) };
    expect((await send('get', 'agents/profile', { ...other, profileId: 'x' })).status).toBe(403);
    expect((await send('get', 'agents', other)).status).toBe(403);
    const state = { ...own(), ...other, stateId: 'x' };
    expect((await send('get', 'activities/state', state)).status).toBe(403);
    const elsewhere = { ...own(), registration: newId(), stateId: 'x' };
    expect((await send('get', 'activities/state', elsewhere)).status).toBe(403);
    const profile = { activityId: session.activityId, profileId: 'x' };
    expect((await send('put', 'activities/profile', profile).send('x')).status).toBe(403);
  });

  it('keeps states of its own, and reads what it was launched with without changing it', async () => {
    const launched = site.app.get(LaunchData);
    await launched.keep(session, 'LMS.LaunchData', { launchMode: 'Normal' });
    await launched.prefer(session, 'cmi5LearnerPreferences', { languagePreference: 'vi' });
    await launched.prefer(session, 'cmi5LearnerPreferences', { languagePreference: 'en' });
    const data = { ...own(), stateId: 'LMS.LaunchData' };
    expect((await send('get', 'activities/state', data)).body).toEqual({ launchMode: 'Normal' });
    expect((await send('put', 'activities/state', data).send({})).status).toBe(403);
    expect((await send('delete', 'activities/state', own())).status).toBe(403);
    expect(
      (await send('put', 'activities/state', { ...own(), stateId: 'trang' }).send({ trang: 2 })).status,
    ).toBe(204);
    const prefers = { agent: own().agent, profileId: 'cmi5LearnerPreferences' };
    expect((await send('get', 'agents/profile', prefers)).body).toEqual({ languagePreference: 'vi' });
  });

  it('writes nothing once the session is over, and opens nothing after its time or with another sign', async () => {
    open = false;
    expect((await post(statement())).status).toBe(403);
    open = true;
    const sessions = site.app.get(RecordSessions);
    const late = sessions.basic({ ...session, until: Date.now() - 1 });
    const asked = { registration: session.registration };
    expect((await send('get', 'statements', asked, late)).status).toBe(401);
    const [name, sign] = Buffer.from(key, 'base64').toString().split(':');
    const other = sessions.basic({ ...session, account: { homePage, name: 'p2' } });
    const [otherName] = Buffer.from(other, 'base64').toString().split(':');
    expect(otherName).not.toBe(name);
    const forged = Buffer.from(`${otherName}:${sign}`).toString('base64');
    expect((await send('get', 'statements', asked, forged)).status).toBe(401);
  });
});
