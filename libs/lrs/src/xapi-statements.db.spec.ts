import { newId } from '@domdom/platform';
import { bytes, freshStatement, type Tool, XapiSite } from './testing/xapi-site';
import { type Agent, type Statement, VERSIONS, VOIDED } from './xapi';
import { attachmentOf, bodyOf, dataPart, jsonPart, MULTIPART } from './xapi/testing/multipart';

const refersTo = (id: string, more: Partial<Statement> = {}) =>
  freshStatement({ object: { objectType: 'StatementRef', id }, ...more });
const voids = (id: string) => refersTo(id, { verb: { id: VOIDED } });
const agentOf = (statement: Statement) => JSON.stringify(statement.actor);

describe('statements over HTTP', () => {
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

    it('gives back a statement as it was sent, with what the store adds', async () => {
      const sent = freshStatement({ timestamp: '2026-10-02T08:30:00.5+07:00' });
      expect((await tool.put(sent)).status).toBe(204);
      const answer = await tool.get('statements', { statementId: sent.id });
      expect(answer.status).toBe(200);
      expect(answer.headers['x-experience-api-version']).toBe(version);
      const { stored, authority, version: written, ...rest } = answer.body as Statement;
      expect(rest).toEqual({ ...sent, timestamp: '2026-10-02T01:30:00.5Z' });
      expect(stored).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
      expect(written).toBe(version === '1.0.3' ? '1.0.0' : '2.0.0');
      expect((authority as Agent).account!.name).toBe(`lrs:${tool.key}`);
    });

    it('answers the ids of a batch in its order and makes those that are missing', async () => {
      const { id: _, ...without } = freshStatement();
      const first = freshStatement();
      const answer = await tool.post([first, without]);
      expect(answer.status).toBe(200);
      const ids = answer.body as string[];
      expect(ids).toHaveLength(2);
      expect(ids[0]).toBe(first.id);
      expect((await tool.get('statements', { statementId: ids[1]! })).status).toBe(200);
      expect((await tool.post([])).body).toEqual([]);
    });

    it('uses the time of storing for a statement without a timestamp', async () => {
      const sent = freshStatement();
      await tool.put(sent);
      const { timestamp, stored } = (await tool.get('statements', { statementId: sent.id }))
        .body as Statement;
      expect(timestamp).toBe(stored);
    });

    it('takes the same statement again and refuses another under its id, changing neither', async () => {
      const sent = freshStatement();
      expect((await tool.put(sent)).status).toBe(204);
      expect((await tool.put(sent)).status).toBe(204);
      expect((await tool.post(sent)).body).toEqual([sent.id]);
      const other = { ...freshStatement(), id: sent.id };
      expect((await tool.put(other)).status).toBe(409);
      const beside = freshStatement();
      const batch = await tool.post([beside, other]);
      expect(batch.status).toBe(409);
      expect((batch.body as { error: string }).error).toContain(sent.id);
      expect((await tool.get('statements', { statementId: beside.id })).status).toBe(404);
      expect(await tool.ids({ agent: agentOf(sent) })).toEqual([sent.id]);
    });

    it('stores nothing of a batch with one bad statement and says where it is', async () => {
      const good = freshStatement();
      const answer = await tool.post([good, { ...freshStatement(), verb: { id: 'làm' } }]);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'not-iri', path: '[1].verb.id' });
      expect((await tool.get('statements', { statementId: good.id })).status).toBe(404);
    });

    it('finds by agent, verb, activity and registration, alone and together', async () => {
      const registration = newId();
      const one = freshStatement({ context: { registration } });
      const two = { ...freshStatement(), actor: one.actor };
      const three = { ...freshStatement(), actor: one.actor, verb: one.verb, object: one.object };
      await tool.post([one, two, three]);
      const agent = agentOf(one);
      const activity = (one.object as { id: string }).id;
      expect(await tool.ids({ agent })).toEqual([three.id, two.id, one.id]);
      expect(await tool.ids({ agent, ascending: 'true' })).toEqual([one.id, two.id, three.id]);
      expect(await tool.ids({ verb: one.verb.id })).toEqual([three.id, one.id]);
      expect(await tool.ids({ activity })).toEqual([three.id, one.id]);
      expect(await tool.ids({ registration })).toEqual([one.id]);
      expect(await tool.ids({ agent, verb: two.verb.id })).toEqual([two.id]);
      expect(await tool.ids({ agent, verb: one.verb.id, activity, registration })).toEqual([one.id]);
      expect(await tool.ids({ verb: 'https://truong.example.vn/verbs/chua-ai-lam' })).toEqual([]);
    });

    it('finds an agent or activity in another role only when related ones are asked for', async () => {
      const [teacher, course] = [freshStatement().actor, 'https://truong.example.vn/khoa/1'];
      const sent = freshStatement({
        context: { instructor: teacher, contextActivities: { parent: [{ id: `${course}${newId()}` }] } },
      });
      await tool.put(sent);
      const agent = JSON.stringify(teacher);
      const activity = (sent.context!.contextActivities!.parent as { id: string }[])[0]!.id;
      expect(await tool.ids({ agent })).toEqual([]);
      expect(await tool.ids({ agent, related_agents: 'true' })).toEqual([sent.id]);
      expect(await tool.ids({ activity })).toEqual([]);
      expect(await tool.ids({ activity, related_activities: 'true' })).toEqual([sent.id]);
    });

    it('finds members of a group as the group', async () => {
      const member = freshStatement().actor as Agent;
      const sent = freshStatement({ actor: { objectType: 'Group', member: [member] } });
      await tool.put(sent);
      expect(await tool.ids({ agent: JSON.stringify(member) })).toEqual([sent.id]);
    });

    it('goes by the time of storing: after since, up to until', async () => {
      const sent = [freshStatement(), freshStatement(), freshStatement()];
      const { actor } = sent[0]!;
      for (const statement of sent) await tool.put({ ...statement, actor });
      const agent = JSON.stringify(actor);
      const { stored } = (await tool.get('statements', { statementId: sent[1]!.id })).body as Statement;
      expect(await tool.ids({ agent, since: stored! })).toEqual([sent[2]!.id]);
      expect(await tool.ids({ agent, until: stored!, ascending: 'true' })).toEqual([
        sent[0]!.id,
        sent[1]!.id,
      ]);
    });

    it('walks all pages by more, once each, in both directions', async () => {
      const { actor } = freshStatement();
      const all = Array.from({ length: 25 }, () => freshStatement({ actor }));
      await tool.post(all);
      for (const ascending of ['true', 'false']) {
        const seen: string[] = [];
        let answer = await tool.get('statements', { agent: JSON.stringify(actor), limit: '10', ascending });
        const sizes: number[] = [];
        for (;;) {
          const page = answer.body as { statements: Statement[]; more: string };
          sizes.push(page.statements.length);
          seen.push(...page.statements.map(({ id }) => id!));
          // What comes while somebody reads never shifts the pages.
          await tool.put(freshStatement({ actor }));
          if (!page.more) break;
          answer = await tool.get(page.more.replace('/xapi/', ''));
          expect(answer.status).toBe(200);
        }
        const ids = all.map(({ id }) => id);
        expect(seen.filter((id) => ids.includes(id))).toEqual(ascending === 'true' ? ids : ids.reverse());
        expect(new Set(seen).size).toBe(seen.length);
        expect(sizes[0]).toBe(10);
      }
    });

    it('refuses a more link that was changed', async () => {
      await tool.post([freshStatement(), freshStatement()]);
      const { more } = (await tool.get('statements', { limit: '1' })).body as { more: string };
      const path = more.replace('/xapi/', '');
      const changed = path.replace(/\/more\/(.)/, (_, first) => `/more/${first === 'e' ? 'f' : 'e'}`);
      expect((await tool.get(path)).status).toBe(200);
      expect((await tool.get(changed)).status).toBe(400);
    });

    it('gives only identifiers for format=ids and the reader’s language for canonical', async () => {
      const object = {
        objectType: 'Activity' as const,
        id: `https://truong.example.vn/bai/${newId()}`,
        definition: { name: { vi: 'Bài một', en: 'Lesson one' } },
      };
      const sent = freshStatement({ object });
      sent.verb.display = { vi: 'đã học', en: 'learnt' };
      (sent.actor as Agent).name = 'Giàng Seo Phử';
      await tool.put(sent);
      // A later statement knows more about the activity.
      await tool.put(
        freshStatement({ object: { ...object, definition: { description: { en: 'The first' } } } }),
      );
      const ids = await tool.get('statements', { statementId: sent.id, format: 'ids' });
      expect((ids.body as Statement).object).toEqual({ id: object.id });
      expect((ids.body as Statement).verb).toEqual({ id: sent.verb.id });
      expect((ids.body as Statement).actor).not.toHaveProperty('name');
      const canonical = await tool
        .get('statements', { statementId: sent.id, format: 'canonical' })
        .set('Accept-Language', 'en-US, vi;q=0.4');
      expect((canonical.body as Statement).object).toEqual({
        ...object,
        definition: { name: { en: 'Lesson one' }, description: { en: 'The first' } },
      });
      expect((canonical.body as Statement).verb.display).toEqual({ en: 'learnt' });
      const exact = await tool.get('statements', { statementId: sent.id });
      expect((exact.body as Statement).object).toEqual(object);
    });

    it('hides a voided statement, except under its own parameter, and shows what voided it', async () => {
      const target = freshStatement();
      const voiding = voids(target.id);
      await tool.put(target);
      await tool.put(voiding);
      expect((await tool.get('statements', { statementId: target.id })).status).toBe(404);
      expect((await tool.get('statements', { voidedStatementId: target.id })).status).toBe(200);
      expect((await tool.get('statements', { statementId: voiding.id })).status).toBe(200);
      expect((await tool.get('statements', { voidedStatementId: voiding.id })).status).toBe(404);
      expect(await tool.ids({ agent: agentOf(target) })).toEqual([voiding.id]);
    });

    it('voids a statement that comes after the one that voids it', async () => {
      const target = freshStatement();
      await tool.put(voids(target.id));
      await tool.put(target);
      expect((await tool.get('statements', { statementId: target.id })).status).toBe(404);
      expect((await tool.get('statements', { voidedStatementId: target.id })).status).toBe(200);
      const both = freshStatement();
      await tool.post([voids(both.id), both]);
      expect((await tool.get('statements', { voidedStatementId: both.id })).status).toBe(200);
    });

    it('never voids a voiding statement, whichever comes first', async () => {
      const target = freshStatement();
      const voiding = voids(target.id);
      const early = voids(voiding.id);
      await tool.put(early);
      await tool.put(target);
      await tool.put(voiding);
      await tool.put(voids(voiding.id));
      expect((await tool.get('statements', { statementId: voiding.id })).status).toBe(200);
      expect((await tool.get('statements', { statementId: target.id })).status).toBe(404);
    });

    it.each(['first', 'last'])(
      'finds a reference by what its target is found by, the target coming %s',
      async (when) => {
        const target = freshStatement();
        const confirms = refersTo(target.id);
        const comments = refersTo(confirms.id);
        const order = [target, confirms, comments];
        for (const statement of when === 'first' ? order : order.reverse()) await tool.put(statement);
        const found = async (query: Record<string, string>) => (await tool.ids(query)).sort();
        const all = [target.id, confirms.id, comments.id].sort();
        expect(await found({ agent: agentOf(target) })).toEqual(all);
        expect(await found({ verb: target.verb.id })).toEqual(all);
        expect(await found({ activity: (target.object as { id: string }).id })).toEqual(all);
        expect(await found({ verb: confirms.verb.id })).toEqual([confirms.id, comments.id].sort());
        expect(await found({ agent: agentOf(comments) })).toEqual([comments.id]);
      },
    );

    it('finds a chain that came in one batch', async () => {
      const target = freshStatement();
      const confirms = refersTo(target.id);
      const comments = refersTo(confirms.id);
      await tool.post([comments, target, confirms]);
      expect(await tool.ids({ verb: target.verb.id })).toHaveLength(3);
    });

    it('keeps attachments and gives them back beside their statements, each once', async () => {
      const essay = Buffer.from('Bài văn của em\r\n--có dòng lạ\r\n');
      const photo = Buffer.from([0, 255, 13, 10, 1]);
      const attachments = [attachmentOf(essay), attachmentOf(photo, { contentType: 'image/png' })];
      const one = freshStatement({ attachments });
      const two = freshStatement({ actor: one.actor, attachments: [attachmentOf(essay)] });
      const parts = [jsonPart([one, two]), dataPart(essay), dataPart(photo, { 'Content-Type': 'image/png' })];
      const sent = await tool.send('post', 'statements').set('Content-Type', MULTIPART).send(bodyOf(parts));
      expect(sent.status).toBe(200);
      const answer = await tool
        .get('statements', { agent: agentOf(one), attachments: 'true' })
        .buffer(true)
        .parse(bytes);
      expect(answer.headers['content-type']).toMatch(/^multipart\/mixed; boundary=/);
      const body = answer.body as Buffer;
      expect(body.includes(essay)).toBe(true);
      expect(body.includes(photo)).toBe(true);
      expect(body.toString('latin1').match(/X-Experience-API-Hash/g)).toHaveLength(2);
      const plain = await tool.get('statements', { agent: agentOf(one) });
      expect(plain.headers['content-type']).toContain('application/json');
    });

    it('answers HEAD with the headers of GET and nothing else', async () => {
      const sent = freshStatement();
      await tool.put(sent);
      const query = { statementId: sent.id };
      const get = await tool.get('statements', query);
      const head = await tool.send('head', 'statements', query);
      expect(head.status).toBe(200);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
      expect(head.headers['last-modified']).toBe(get.headers['last-modified']);
      expect(get.headers['last-modified'] !== undefined).toBe(version === '2.0.0');
      expect(head.text).toBeUndefined();
      expect((await tool.send('head', 'statements', { statementId: newId() })).status).toBe(404);
    });

    it('says how far the statements are known, on errors too, and never before what it shows', async () => {
      const sent = freshStatement();
      const put = await tool.put(sent);
      const { stored } = (await tool.get('statements', { statementId: sent.id })).body as Statement;
      const later = await tool.get('statements', { agent: agentOf(sent) });
      const bad = await tool.get('statements', { khong: 'co' });
      expect(bad.status).toBe(400);
      const through = (answer: { headers: Record<string, string> }) =>
        answer.headers['x-experience-api-consistent-through']!;
      for (const answer of [put, later, bad]) expect(through(answer)).toMatch(/^\d{4}-.*Z$/);
      const until = await waitUntilThrough(stored!);
      expect(until >= stored!).toBe(true);

      async function waitUntilThrough(time: string): Promise<string> {
        for (let tries = 0; tries < 6000; tries++) {
          const known = through(await tool.get('statements', { limit: '1' }));
          if (known >= time) return known;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        return '';
      }
    });
  });

  it('reads under one version what was written under the other', async () => {
    const [old, young] = [await site.tool('1.0.3'), await site.tool('2.0.0')];
    const [a, b] = [freshStatement(), freshStatement()];
    await old.put(a);
    await young.put(b);
    expect((await young.get('statements', { statementId: a.id })).status).toBe(200);
    expect((await old.get('statements', { statementId: b.id })).status).toBe(200);
  });

  it('knows contextAgents under 2.0 only', async () => {
    const helper = freshStatement().actor as Agent;
    const sent = freshStatement({
      context: { contextAgents: [{ objectType: 'contextAgent', agent: helper }] },
    });
    const young = await site.tool('2.0.0');
    expect((await young.put(sent)).status).toBe(204);
    expect(await young.ids({ agent: JSON.stringify(helper), related_agents: 'true' })).toEqual([sent.id]);
    const refused = await (await site.tool('1.0.3')).put({ ...sent, id: newId() });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'property-unknown', path: 'context' });
  });
});
