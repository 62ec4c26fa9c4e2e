import { newId } from '@domdom/platform';
import { type Tool, XapiSite } from './testing/xapi-site';
import { VERSIONS } from './xapi';

const agent = () => JSON.stringify({ mbox: `mailto:${newId()}@example.vn` });
const activityId = () => `https://truong.example.vn/bai/${newId()}`;

describe('documents over HTTP', () => {
  let site: XapiSite;
  beforeAll(async () => {
    site = await XapiSite.open();
  }, 60_000);
  afterAll(() => site.close());

  const kinds = {
    'activities/state': () => ({ activityId: activityId(), agent: agent(), stateId: 'vị trí' }),
    'activities/profile': () => ({ activityId: activityId(), profileId: 'cài đặt' }),
    'agents/profile': () => ({ agent: agent(), profileId: 'sở thích' }),
  } as const;
  const resources = Object.keys(kinds) as (keyof typeof kinds)[];
  const nameOf = (query: Record<string, string>) => query['stateId'] ?? query['profileId']!;
  const placeOf = (query: Record<string, string>) => {
    const { stateId: _s, profileId: _p, ...place } = query;
    return place;
  };

  describe.each(VERSIONS)('under %s', (version) => {
    let tool: Tool;
    beforeAll(async () => {
      tool = await site.tool(version);
    });
    const write = (
      method: 'put' | 'post',
      resource: string,
      query: Record<string, string>,
      body: string | Buffer,
      headers: Record<string, string> = {},
    ) => tool.send(method, resource, query).set('Content-Type', 'application/json').set(headers).send(body);

    describe.each(resources)('%s', (resource) => {
      it('keeps any bytes with their type and gives them back with an ETag', async () => {
        const query = kinds[resource]();
        const content = Buffer.from([0, 1, 255, 10]);
        const put = await write('put', resource, query, content, {
          'Content-Type': 'application/octet-stream',
          'If-None-Match': '*',
        });
        expect(put.status).toBe(204);
        const get = await tool.get(resource, query).buffer(true);
        expect(get.status).toBe(200);
        expect(get.body).toEqual(content);
        expect(get.headers['content-type']).toBe('application/octet-stream');
        expect(get.headers['etag']).toMatch(/^"[0-9a-f]{40}"$/);
        const again = await tool.get(resource, query).set('If-None-Match', get.headers['etag']!);
        expect(again.status).toBe(304);
      });

      it('merges posted JSON objects over the old one and refuses what is none', async () => {
        const query = kinds[resource]();
        await write('post', resource, query, '{"a":1,"b":{"x":1}}');
        await write('post', resource, query, '{"b":2,"c":null}');
        expect((await tool.get(resource, query)).body).toEqual({ a: 1, b: 2, c: null });
        expect((await write('post', resource, query, '[1]')).status).toBe(400);
        expect((await write('post', resource, query, '{"half":')).status).toBe(400);
        const text = await write('post', resource, query, 'x', { 'Content-Type': 'text/plain' });
        expect(text.status).toBe(400);
        expect((await tool.get(resource, query)).body).toEqual({ a: 1, b: 2, c: null });
      });

      it('changes only what the sender has seen', async () => {
        const query = kinds[resource]();
        await write('put', resource, query, '{"v":1}', { 'If-None-Match': '*' });
        const { etag } = (await tool.get(resource, query)).headers;
        expect((await write('put', resource, query, '{"v":2}', { 'If-None-Match': '*' })).status).toBe(412);
        expect((await write('put', resource, query, '{"v":2}', { 'If-Match': '"cu"' })).status).toBe(412);
        expect((await write('put', resource, query, '{"v":2}', { 'If-Match': etag! })).status).toBe(204);
        expect((await write('put', resource, query, '{"v":3}', { 'If-Match': etag! })).status).toBe(412);
        expect((await tool.get(resource, query)).body).toEqual({ v: 2 });
        expect((await tool.send('delete', resource, query).set('If-Match', etag!)).status).toBe(412);
      });

      it('lets one of several that change it at the same time win', async () => {
        const query = kinds[resource]();
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, n) =>
            write('put', resource, query, `{"n":${n}}`, { 'If-None-Match': '*' }),
          ),
        );
        expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
        expect(answers.filter(({ status }) => status === 412)).toHaveLength(7);
      });

      it('loses no part of documents posted at the same time', async () => {
        const query = kinds[resource]();
        await Promise.all(
          Array.from({ length: 8 }, (_, n) => write('post', resource, query, `{"p${n}":${n}}`)),
        );
        const { body } = await tool.get(resource, query);
        expect(Object.keys(body as object)).toHaveLength(8);
      });

      it('lists names, those changed since a time, and forgets what is deleted', async () => {
        const query = kinds[resource]();
        const other = {
          ...query,
          ...(Object.hasOwn(query, 'stateId') ? { stateId: 'b' } : { profileId: 'b' }),
        };
        await write('post', resource, query, '{}');
        await new Promise((resolve) => setTimeout(resolve, 5));
        const between = new Date().toISOString();
        await new Promise((resolve) => setTimeout(resolve, 5));
        await write('post', resource, other, '{}');
        const place = placeOf(query);
        expect((await tool.get(resource, place)).body).toEqual(['b', nameOf(query)].sort());
        expect((await tool.get(resource, { ...place, since: between })).body).toEqual(['b']);
        expect((await tool.send('delete', resource, query)).status).toBe(204);
        expect((await tool.get(resource, query)).status).toBe(404);
        expect((await tool.get(resource, place)).body).toEqual(['b']);
      });

      it('asks for what is missing', async () => {
        expect((await tool.get(resource)).status).toBe(400);
        expect((await write('put', resource, placeOf(kinds[resource]()), '{}')).status).toBe(400);
        expect((await tool.get(resource, kinds[resource]())).status).toBe(404);
        expect((await tool.send('patch', resource, kinds[resource]())).status).toBe(405);
      });
    });

    it('keeps states of registrations apart and deletes all of a learner’s in an activity', async () => {
      const place = { activityId: activityId(), agent: agent() };
      const registration = newId();
      await write('post', 'activities/state', { ...place, stateId: 'a' }, '{"r":0}');
      await write('post', 'activities/state', { ...place, stateId: 'a', registration }, '{"r":1}');
      await write('post', 'activities/state', { ...place, stateId: 'b', registration }, '{"r":1}');
      const get = (query: Record<string, string>) => tool.get('activities/state', { ...place, ...query });
      expect((await get({ stateId: 'a' })).body).toEqual({ r: 0 });
      expect((await get({ stateId: 'a', registration })).body).toEqual({ r: 1 });
      expect((await get({ registration })).body).toEqual(['a', 'b']);
      await tool.send('delete', 'activities/state', { ...place, registration });
      expect((await get({ registration })).body).toEqual([]);
      expect((await get({ stateId: 'a' })).body).toEqual({ r: 0 });
      await tool.send('delete', 'activities/state', place);
      expect((await get({})).body).toEqual([]);
    });

    it('guards what exists as its version prescribes', async () => {
      const state = kinds['activities/state']();
      const profile = kinds['agents/profile']();
      const put = (resource: string, query: Record<string, string>) => write('put', resource, query, '{}');
      const old = version === '1.0.3';
      expect((await put('agents/profile', profile)).status).toBe(old ? 400 : 204);
      await write('put', 'agents/profile', profile, '{}', { 'If-None-Match': '*' });
      expect((await put('agents/profile', profile)).status).toBe(409);
      expect((await put('activities/state', state)).status).toBe(204);
      expect((await put('activities/state', state)).status).toBe(old ? 204 : 409);
      const { headers } = await tool.get('activities/state', state);
      expect(headers['last-modified'] !== undefined).toBe(!old);
    });
  });
});
