import { newId } from '@domdom/platform';
import request from 'supertest';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { CredentialsService } from './credentials.service';
import type { Scope } from './domain/scopes';
import { LrsConfig } from './lrs.config';
import { freshStatement, XapiSite } from './testing/xapi-site';
import { VERSIONS } from './xapi';

describe('who may do what in the record store', () => {
  let site: XapiSite;
  beforeAll(async () => {
    site = await XapiSite.open();
  }, 60_000);
  afterAll(() => site.close());
  const bare = (path: string) => request(site.app.getHttpServer()).get(`/xapi/${path}`);

  it('tells anybody which versions it speaks', async () => {
    const answer = await bare('about');
    expect(answer.status).toBe(200);
    expect((answer.body as { version: string[] }).version).toEqual(VERSIONS);
  });

  it('answers 401 in JSON without a credential, with a wrong one and with a revoked one', async () => {
    const tool = await site.tool();
    const none = await bare('statements').set('X-Experience-API-Version', '2.0.0');
    expect(none.status).toBe(401);
    expect(none.headers['www-authenticate']).toMatch(/^Basic/);
    expect(none.body).toMatchObject({ code: 'unauthenticated', error: expect.any(String) });
    expect((await tool.get('statements').auth(tool.key, 'sai')).status).toBe(401);
    expect((await tool.get('statements').auth('ai', tool.secret)).status).toBe(401);
    expect((await tool.get('statements').set('Authorization', 'Basic @@@')).status).toBe(401);
    expect((await tool.get('statements')).status).toBe(200);
    await site.app.get(CredentialsService).revoke(tool.id);
    expect((await tool.get('statements')).status).toBe(401);
  });

  it('takes a bearer token as well', async () => {
    const tool = await site.tool();
    const answer = await bare('statements')
      .set('X-Experience-API-Version', '2.0.0')
      .set('Authorization', `Bearer ${tool.key}.${tool.secret}`);
    expect(answer.status).toBe(200);
  });

  it('keeps no secret that could be read again', async () => {
    const tool = await site.tool();
    const row = await site.database.one('select * from lrs_credential where key = $1', [tool.key]);
    expect(JSON.stringify(row)).not.toContain(tool.secret);
  });

  it('wants a version it knows and names the credential’s when there is none', async () => {
    for (const version of VERSIONS) {
      const tool = await site.tool(version);
      const without = await tool.get('statements').unset('X-Experience-API-Version');
      expect(without.status).toBe(400);
      expect(without.headers['x-experience-api-version']).toBe(version);
      const other = await tool.get('statements').set('X-Experience-API-Version', '0.95');
      expect(other.status).toBe(400);
      const patch = await tool.get('statements').set('X-Experience-API-Version', '1.0.1');
      expect(patch.headers['x-experience-api-version']).toBe('1.0.3');
    }
  });

  it('allows what the scopes allow and nothing else', async () => {
    const state = { activityId: 'https://a.example.vn', agent: '{"mbox":"mailto:a@example.vn"}' };
    const profile = { activityId: 'https://a.example.vn' };
    const tries = (tool: Awaited<ReturnType<XapiSite['tool']>>) =>
      Promise.all([
        tool.post(freshStatement()),
        tool.get('statements'),
        tool.get('activities/state', state),
        tool.send('delete', 'activities/state', state),
        tool.get('activities/profile', profile),
        tool.send('delete', 'activities/profile', { ...profile, profileId: 'x' }),
        tool.get('agents', { agent: state.agent }),
      ]).then((answers) => answers.map(({ status }) => status));
    const of = async (scope: Scope) => tries(await site.tool('2.0.0', { scopes: [scope] }));
    expect(await of('statements/write')).toEqual([200, 403, 403, 403, 403, 403, 403]);
    expect(await of('statements/read')).toEqual([403, 200, 403, 403, 403, 403, 200]);
    expect(await of('statements/read/mine')).toEqual([403, 200, 403, 403, 403, 403, 200]);
    expect(await of('define')).toEqual([403, 403, 403, 403, 403, 403, 200]);
    expect(await of('state')).toEqual([403, 403, 200, 204, 403, 403, 200]);
    expect(await of('profile')).toEqual([403, 403, 403, 403, 200, 204, 200]);
    expect(await of('all/read')).toEqual([403, 200, 200, 403, 200, 403, 200]);
    expect(await of('all')).toEqual([200, 200, 200, 204, 200, 204, 200]);
  });

  it('shows a tool with statements/read/mine only what it wrote itself', async () => {
    const scopes = ['statements/write', 'statements/read/mine'] as const;
    const [one, other] = [await site.tool('2.0.0', { scopes }), await site.tool('2.0.0', { scopes })];
    const mine = freshStatement();
    await one.put(mine);
    const about = freshStatement({ object: { objectType: 'StatementRef', id: mine.id }, actor: mine.actor });
    await other.put(about);
    const query = { agent: JSON.stringify(mine.actor) };
    expect(await one.ids(query)).toEqual([mine.id]);
    expect(await one.ids({})).toEqual([mine.id]);
    expect(await other.ids(query)).toEqual([about.id]);
    expect((await other.get('statements', { statementId: mine.id })).status).toBe(404);
    const all = await site.tool('2.0.0', { scopes: ['statements/read'] });
    expect(await all.ids(query)).toEqual([about.id, mine.id]);
  });

  it('shows nothing across organisations', async () => {
    const here = await site.tool('2.0.0');
    const { centre } = await makeUnitLine(site.database);
    const row = await site.database.one<{ code: string }>('select code from organisation where id = $1', [
      centre.organisationId,
    ]);
    const there = await site.tool('2.0.0', { organisation: row!.code });
    const tenants = await site.database.query(
      'select distinct tenant_id from lrs_credential where key = any($1)',
      [[here.key, there.key]],
    );
    expect(tenants).toHaveLength(2);
    const sent = freshStatement();
    const state = {
      activityId: 'https://b.example.vn',
      agent: '{"mbox":"mailto:b@example.vn"}',
      stateId: 's',
    };
    await here.put(sent);
    await here.send('put', 'activities/state', state).set('Content-Type', 'text/plain').send('x');
    expect((await there.get('statements', { statementId: sent.id })).status).toBe(404);
    expect(await there.ids({ verb: sent.verb.id })).toEqual([]);
    expect((await there.get('activities/state', state)).status).toBe(404);
    // The same id may be used on both sides.
    const other = { ...freshStatement(), id: sent.id };
    expect((await there.put(other)).status).toBe(204);
    await here.post([freshStatement(), freshStatement()]);
    const { more } = (await here.get('statements', { limit: '1' })).body as { more: string };
    expect((await there.get(more.replace('/xapi/', ''))).status).toBe(400);
  });

  it('learns definitions only from those who may define', async () => {
    const id = `https://c.example.vn/${newId()}`;
    const of = (name: string) =>
      freshStatement({ object: { objectType: 'Activity', id, definition: { name: { vi: name } } } });
    const [author, writer] = [await site.tool('2.0.0'), await site.tool('2.0.0', {}, false)];
    await author.put(of('Bài đúng'));
    await writer.put(of('Bài khác'));
    const { body } = await author.get('activities', { activityId: id });
    expect(body).toEqual({ objectType: 'Activity', id, definition: { name: { vi: 'Bài đúng' } } });
    const unknown = await author.get('activities', { activityId: `${id}/khong-co` });
    expect(unknown.body).toEqual({ objectType: 'Activity', id: `${id}/khong-co` });
  });

  it('puts together what is known of a person', async () => {
    const tool = await site.tool();
    const agent = { name: 'Thào A Páo', account: { homePage: 'https://d.example.vn', name: 'p' } };
    const { body } = await tool.get('agents', { agent: JSON.stringify(agent) });
    expect(body).toEqual({ objectType: 'Person', name: ['Thào A Páo'], account: [agent.account] });
  });

  it('understands the alternate syntax under 1.0.3 and refuses it under 2.0', async () => {
    const tool = await site.tool('1.0.3');
    const sent = freshStatement();
    const form = (version: string) =>
      request(site.app.getHttpServer())
        .post('/xapi/statements?method=PUT')
        .type('form')
        .send({
          statementId: sent.id,
          content: JSON.stringify(sent),
          'Content-Type': 'application/json',
          Authorization: `Basic ${Buffer.from(`${tool.key}:${tool.secret}`).toString('base64')}`,
          'X-Experience-API-Version': version,
        });
    expect((await form('1.0.3')).status).toBe(204);
    expect((await tool.get('statements', { statementId: sent.id })).status).toBe(200);
    const refused = await form('2.0.0');
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'alternate-refused' });
  });

  it('lets browsers of allowed origins in and no others', async () => {
    const config = site.app.get(LrsConfig);
    const ask = (origin: string) =>
      request(site.app.getHttpServer()).options('/xapi/statements').set('Origin', origin);
    expect((await ask('https://bai.example.vn')).headers['access-control-allow-origin']).toBeUndefined();
    config.corsOrigins = 'https://bai.example.vn';
    const allowed = await ask('https://bai.example.vn');
    expect(allowed.status).toBe(204);
    expect(allowed.headers['access-control-allow-origin']).toBe('https://bai.example.vn');
    expect(allowed.headers['access-control-allow-headers']).toContain('X-Experience-API-Version');
    expect((await ask('https://khac.example.vn')).headers['access-control-allow-origin']).toBeUndefined();
    config.corsOrigins = '';
  });

  it('answers 413 above the limit on bodies, 404 for no resource, 405 for no method', async () => {
    const tool = await site.tool();
    const config = site.app.get(LrsConfig);
    config.bodyLimit = 2048;
    const large = await tool.post(freshStatement({ result: { response: 'x'.repeat(3000) } }));
    expect(large.status).toBe(413);
    expect(large.body).toMatchObject({ code: 'too-large' });
    config.bodyLimit = 12 * 1024 * 1024;
    const allowed = await tool.post(freshStatement({ result: { response: 'x'.repeat(10 * 1024 * 1024) } }));
    config.bodyLimit = 8 * 1024 * 1024;
    expect(allowed.status).toBe(200);
    expect((await tool.get('khong-co')).status).toBe(404);
    expect((await tool.get('/statements')).status).toBe(200);
    const patched = await tool.send('patch', 'statements');
    expect(patched.status).toBe(405);
    expect(patched.headers['allow']).toContain('POST');
  });

  it('explains itself in Vietnamese to those who ask for it', async () => {
    const tool = await site.tool();
    const answer = await tool.get('statements', { limit: 'nhiều' }).set('Accept-Language', 'vi-VN');
    expect((answer.body as { error: string }).error).toContain('limit');
    expect((answer.body as { error: string }).error).toContain('phải');
  });
});
