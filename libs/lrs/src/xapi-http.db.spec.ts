import { newId } from '@domdom/platform';
import { CompactSign } from 'jose';
import { LrsConfig } from './lrs.config';
import { bytes, freshStatement, type Tool, XapiSite } from './testing/xapi-site';
import { type Agent, type Group, SIGNATURE, type Statement, VERSIONS } from './xapi';
import { certificate, signer } from './xapi/testing/certificate';
import { attachmentOf, bodyOf, dataPart, jsonPart, MULTIPART } from './xapi/testing/multipart';

describe('the record store over HTTP', () => {
  let site: XapiSite;
  beforeAll(async () => {
    site = await XapiSite.open();
  }, 60_000);
  afterAll(() => site.close());

  describe.each(VERSIONS)('under %s', (version) => {
    let tool: Tool;
    beforeAll(async () => {
      tool = await site.tool(version);
    });

    it('answers HEAD of every resource with the headers of GET and nothing else', async () => {
      const sent = freshStatement();
      await tool.put(sent);
      const agent = JSON.stringify(sent.actor);
      const activityId = (sent.object as { id: string }).id;
      const document = (path: string, query: Record<string, string>) =>
        tool.send('post', path, query).set('Content-Type', 'application/json').send('{"a":1}');
      await document('activities/state', { activityId, agent, stateId: 's' });
      await document('activities/profile', { activityId, profileId: 'p' });
      await document('agents/profile', { agent, profileId: 'p' });
      const all: [string, Record<string, string>][] = [
        ['about', {}],
        ['statements', { agent }],
        ['statements', { agent, format: 'canonical' }],
        ['statements', { statementId: sent.id }],
        ['activities', { activityId }],
        ['agents', { agent }],
        ['activities/state', { activityId, agent }],
        ['activities/state', { activityId, agent, stateId: 's' }],
        ['activities/profile', { activityId, profileId: 'p' }],
        ['agents/profile', { agent, profileId: 'p' }],
      ];
      const kept = ['content-type', 'content-length', 'etag', 'last-modified', 'x-experience-api-version'];
      for (const [path, query] of all) {
        const get = await tool.get(path, query);
        const head = await tool.send('head', path, query);
        expect([path, get.status, head.status]).toEqual([path, 200, 200]);
        for (const name of kept) expect(head.headers[name]).toBe(get.headers[name]);
        expect(head.headers['x-experience-api-version']).toBe(version);
        expect(head.text).toBeUndefined();
      }
    });

    it('keeps a signed statement with its signature, and nothing of one that was changed after', async () => {
      const [root, office] = [signer('Trung ương Hội'), signer('Văn phòng')];
      const x5c = [certificate(office, root), certificate(root, root)];
      for (const alg of ['RS256', 'RS384', 'RS512']) {
        const statement: Statement & { id: string } = freshStatement({ result: { score: { raw: 7 } } });
        const jws = await new CompactSign(Buffer.from(JSON.stringify(statement)))
          .setProtectedHeader({ alg, x5c })
          .sign(office.privateKey);
        const signature = attachmentOf(jws, {
          usageType: SIGNATURE,
          contentType: 'application/octet-stream',
        });
        const part = dataPart(jws, { 'Content-Type': signature.contentType });
        const send = (sent: Statement) =>
          tool
            .send('post', 'statements')
            .set('Content-Type', MULTIPART)
            .send(bodyOf([jsonPart({ ...sent, attachments: [signature] }), part]));
        const forged = await send({ ...statement, result: { score: { raw: 10 } } });
        expect([forged.status, forged.body]).toEqual([
          400,
          expect.objectContaining({ code: 'signature-differs', path: 'attachments[0]' }),
        ]);
        const query = { statementId: statement.id };
        expect((await tool.get('statements', query)).status).toBe(404);
        expect((await send(statement)).status).toBe(200);
        const back = await tool
          .get('statements', { ...query, attachments: 'true' })
          .buffer(true)
          .parse(bytes);
        expect((back.body as Buffer).toString()).toContain(jws);
      }
    });

    it('names the version and explains itself in whatever goes wrong', async () => {
      const wrong = [
        await tool.get('statements', { limit: 'x' }),
        await tool.get('statements', { statementId: newId() }),
        await tool.get('khong-co'),
        await tool.send('delete', 'statements'),
        await tool.get('statements').set('Authorization', 'Basic eDp5'),
        await tool.send('put', 'agents/profile', { agent: '{' }).send('{}'),
      ];
      expect(wrong.map(({ status }) => status)).toEqual([400, 404, 404, 405, 401, 400]);
      for (const { headers, body } of wrong) {
        expect(headers['x-experience-api-version']).toBe(version);
        expect(headers['content-type']).toContain('application/json');
        expect(body).toEqual(
          expect.objectContaining({ error: expect.any(String), code: expect.any(String) }),
        );
      }
    });
  });

  it('finds those who helped, and groups and their members, in the lists of 2.0', async () => {
    const tool = await site.tool('2.0.0');
    const [helper, member] = [freshStatement().actor, freshStatement().actor] as [Agent, Agent];
    const account = { homePage: 'https://truong.example.vn', name: newId() };
    const group: Group = { objectType: 'Group', account, member: [member] };
    const relevantTypes = ['https://truong.example.vn/vai/huong-dan'];
    const sent = freshStatement({
      context: {
        contextAgents: [{ objectType: 'contextAgent', agent: helper, relevantTypes }],
        contextGroups: [{ objectType: 'contextGroup', group, relevantTypes }],
      },
    });
    expect((await tool.put(sent)).status).toBe(204);
    const { body } = await tool.get('statements', { statementId: sent.id });
    expect((body as Statement).context).toEqual(sent.context);
    for (const one of [helper, member, { objectType: 'Group', account }]) {
      const agent = JSON.stringify(one);
      expect(await tool.ids({ agent })).toEqual([]);
      expect(await tool.ids({ agent, related_agents: 'true' })).toEqual([sent.id]);
    }
  });

  it('lets a browser of an allowed origin read answers, refusals and what is too large alike', async () => {
    const tool = await site.tool();
    const config = site.app.get(LrsConfig);
    config.corsOrigins = 'https://bai.example.vn';
    config.bodyLimit = 2048;
    const large = freshStatement({ result: { response: 'x'.repeat(3000) } });
    const ask = (origin: string) => [
      tool.get('statements', { limit: '1' }).set('Origin', origin),
      tool.get('statements', { limit: 'x' }).set('Origin', origin),
      tool.get('statements').set('Origin', origin).set('Authorization', 'Basic eDp5'),
      tool.post(large).set('Origin', origin),
    ];
    const [friends, strangers] = [
      await Promise.all(ask('https://bai.example.vn')),
      await Promise.all(ask('https://khac.example.vn')),
    ];
    config.corsOrigins = '';
    config.bodyLimit = 8 * 1024 * 1024;
    expect(friends.map(({ status }) => status)).toEqual([200, 400, 401, 413]);
    for (const { headers } of friends) {
      expect(headers['access-control-allow-origin']).toBe('https://bai.example.vn');
      expect(headers['access-control-expose-headers']).toContain('X-Experience-API-Consistent-Through');
    }
    for (const { headers } of strangers) {
      expect(headers['access-control-allow-origin']).toBeUndefined();
      // What is kept on the way for one origin must not be given to another.
      expect(headers['vary']).toContain('Origin');
    }
  });
});
