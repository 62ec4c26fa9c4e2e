import { mkdtemp } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CourseImport } from '@domdom/courses';
import { ContentsService, questionToH5p } from '@domdom/h5p';
import { SessionsService } from '@domdom/identity';
import { type Actor, cookieNames, Database, FileStorage, newId, PlatformConfig } from '@domdom/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { features } from '../../apps/shared/src/features';
import { makePerson } from '../../libs/identity/src/testing/person.factory';
import { makeUnitLine } from '../../libs/organisations/src/testing/unit.factory';
import { openModule } from '../support/database';
import { freePort, type RunningPortal, startPortal } from '../support/programs';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}
interface Asked {
  host?: string;
  method?: string;
  cookie?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A browser that finds every name below localhost on this machine. */
function ask(portal: RunningPortal, address: string, asked: Asked = {}): Promise<Answer> {
  const { port, host } = new URL(portal.url);
  const headers = {
    host: asked.host ?? host,
    ...(asked.cookie ? { cookie: asked.cookie } : {}),
    ...asked.headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path: address, method: asked.method ?? 'GET', headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, text: body.toString() });
        });
      },
    );
    sent.on('error', reject);
    sent.end(asked.body);
  });
}
const pathOf = (address: string) => new URL(address).pathname + new URL(address).search;
const toldIn = (html: string) =>
  JSON.parse(/id="h5p-play"[^>]*>([^<]+)</.exec(html)![1]!) as {
    integration: { contents: Record<string, { contentUrl: string }> };
    settings: { statementsUrl: string | null; stateUrl: string | null };
  };

describe('playing over HTTP', () => {
  let app: INestApplicationContext & { close(): Promise<void> };
  let dataDir: string;
  let author: Actor;
  let learner: Actor;
  let contentId: string;
  let lessonPage: string;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'h5p-playing-'));
    process.env['DATA_DIR'] = dataDir;
    const { module } = await openModule({ imports: features }, new Date());
    app = module;
    const database = module.get(Database);
    const unitId = (await makeUnitLine(database)).commune.id;
    author = (await makePerson(database, { grants: [{ role: 'instructor', unitId }] })).actor;
    learner = (await makePerson(database)).actor;
    const { library, params, metadata } = questionToH5p.trueFalse({
      statement: 'Nước sôi ở 100 độ.',
      correct: true,
    });
    contentId = await module
      .get(ContentsService)
      .createContent({ personId: author.personId, unitId }, { library, params, metadata: { ...metadata } });
    const [course] = await module.get(CourseImport).importCourses([
      {
        ...{ title: 'Khóa', summary: 'a', topic: 'work', level: 'beginner', language: 'vi', audience: 'b' },
        ...{ outcomes: [], unitId, authorIds: [author.personId], status: 'published', slug: 'khoa' },
        sections: [{ title: 'S', lessons: [{ title: 'Bài', kind: 'h5p', minutes: 3, contentId }] }],
      },
    ]);
    const { slug } = (await database.one<{ slug: string }>('select slug from course where id = $1', [
      course!.id,
    ]))!;
    lessonPage = `/learn/${slug}/${course!.lessonIds[0]}`;
    await database.execute(
      `insert into enrolment (id, person_id, course_id, status, enrolled_at, last_seen_at)
       values ($1, $2, $3, 'active', now(), now())`,
      [newId(), learner.personId, course!.id],
    );
    const names = cookieNames(module.get(PlatformConfig).secure);
    for (const { personId } of [author, learner]) {
      const { token, deviceToken } = await module.get(SessionsService).open(personId, null);
      cookies.set(personId, `${names.session}=${token}; ${names.device}=${deviceToken}`);
    }
  }, 1_200_000);
  afterAll(() => app?.close());

  const as = (actor: Actor): Asked => ({ cookie: cookies.get(actor.personId)! });
  const frameOf = async (portal: RunningPortal) => {
    const { text } = await ask(portal, lessonPage, as(learner));
    return /<iframe[^>]*src="([^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&');
  };
  const makeEmbed = async (portal: RunningPortal, sites = '') => {
    const page = `/teach/h5p/${contentId}/embeds`;
    const { text } = await ask(portal, page, as(author));
    const csrf = /name="_csrf" value="([^"]+)"/.exec(text)![1]!;
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const made = await ask(portal, page, {
      ...as(author),
      ...form,
      body: new URLSearchParams({ name: 'Trang xã', sites, _csrf: csrf }).toString(),
    });
    expect(made.status).toBe(303);
    const listed = (await ask(portal, page, as(author))).text;
    const code = /&lt;iframe src=(?:&quot;|")([^"&]+)/.exec(listed)![1]!;
    const id = code.split('/').at(-2)!;
    const revoke = () =>
      ask(portal, `${page}/${id}/revoke`, {
        ...as(author),
        ...form,
        body: new URLSearchParams({ _csrf: csrf }).toString(),
      });
    return { address: code, id, revoke };
  };

  describe('on the portal’s own host', () => {
    let portal: RunningPortal;
    beforeAll(async () => {
      portal = await startPortal({ DATA_DIR: dataDir });
    }, 1_200_000);
    afterAll(() => portal?.stop());

    it.each([
      ['a.mp3', 'audio/mpeg'],
      ['a.m4a', 'audio/mp4'],
      ['a.ogg', 'audio/ogg'],
      ['a.wav', 'audio/wav'],
      ['a.webm', 'video/webm'],
      ['a.mp4', 'video/mp4'],
      ['a.webp', 'image/webp'],
    ])('sends a part of %s as %s, for a year', async (name, type) => {
      await app.get(FileStorage).put(`h5p/content/${contentId}/media/${name}`, Buffer.from('0123456789'));
      const address = `/h5p/content/${contentId}/media/${name}`;
      const part = await ask(portal, address, { ...as(author), headers: { range: 'bytes=2-5' } });
      expect([part.status, part.text]).toEqual([206, '2345']);
      expect(part.headers).toMatchObject({
        'content-type': type,
        'content-range': 'bytes 2-5/10',
        'accept-ranges': 'bytes',
        'cache-control': 'private, max-age=31536000, immutable',
      });
      const tag = String(part.headers.etag);
      const again = await ask(portal, address, { ...as(author), headers: { 'if-none-match': tag } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      const beyond = await ask(portal, address, { ...as(author), headers: { range: 'bytes=10-' } });
      expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
      expect((await ask(portal, address)).status).not.toBe(200);
    });

    it('sends the player and the content types packed, for a year by version, and not again', async () => {
      const { text } = await ask(portal, `/h5p/preview/${contentId}`, as(author));
      const addresses = [...text.matchAll(/(?:src|href)="(\/h5p\/[^"]+\.(?:js|css))"/g)].map(
        ([, one]) => one!,
      );
      expect(addresses).toHaveLength(4);
      for (const address of addresses) {
        const { status, headers, body } = await ask(portal, address, {
          headers: { 'accept-encoding': 'br' },
        });
        expect(status).toBe(200);
        expect(headers).toMatchObject({
          'content-encoding': 'br',
          'content-length': String(body.length),
          'cache-control': 'public, max-age=31536000, immutable',
        });
        expect(headers['set-cookie']).toBeUndefined();
        const again = await ask(portal, address, { headers: { 'if-none-match': String(headers.etag) } });
        expect(again.status).toBe(304);
      }
    });

    it('sends less than 60 KB for a lesson of any own type, and for one of all of them, beside the player', async () => {
      const own = await app
        .get(Database)
        .query<{ name: string; runnable: boolean }>(
          'select name, runnable from h5p_library where source_hash is not null order by name',
        );
      const sizeOf = async (address: string, asked: Asked = {}) => {
        const { status, body } = await ask(portal, address, {
          ...asked,
          headers: { 'accept-encoding': 'br' },
        });
        expect(status).toBe(200);
        return body.length;
      };
      const sizes: Record<string, number> = {};
      for (const { name } of own.filter(({ runnable }) => runnable)) {
        const id = await app
          .get(ContentsService)
          .createContent(
            { personId: author.personId, unitId: null, unchecked: true },
            { library: name.replace('-', ' '), params: {}, metadata: { title: name } },
          );
        const { text } = await ask(portal, `/h5p/preview/${id}`, as(author));
        const files = [...text.matchAll(/(?:src|href)="(\/h5p\/(?:bundle|libraries)\/[^"]+)"/g)];
        sizes[name] = await sizeOf(`/h5p/preview/${id}`, as(author));
        for (const [, address] of files) sizes[name] += await sizeOf(address!);
      }
      const all = own.map(({ name }) => name).join('+');
      sizes['all'] = (await sizeOf(`/h5p/bundle/x/${all}.js`)) + (await sizeOf(`/h5p/bundle/x/${all}.css`));
      process.stdout.write(`${JSON.stringify(sizes)}\n`);
      expect(Object.keys(sizes).length).toBeGreaterThan(7);
      for (const [name, bytes] of Object.entries(sizes))
        expect([name, bytes < 60 * 1024]).toEqual([name, true]);
    });

    it('shows an embedded lesson to anybody on any site, and knows nothing of them', async () => {
      const { address, revoke } = await makeEmbed(portal);
      expect(new URL(address).origin).toBe(portal.url);
      const shown = await ask(portal, pathOf(address), as(learner));
      expect(shown.status).toBe(200);
      expect(shown.headers['content-security-policy']).toContain('frame-ancestors *;');
      expect(shown.headers['x-frame-options']).toBeUndefined();
      expect(shown.headers['set-cookie']).toBeUndefined();
      const { settings, integration } = toldIn(shown.text);
      expect([settings.statementsUrl, settings.stateUrl]).toEqual([null, null]);
      expect(shown.text).not.toContain(learner.personId);
      const { contentUrl } = integration.contents[`cid-${contentId}`]!;
      await app.get(FileStorage).put(`h5p/content/${contentId}/images/b.png`, Buffer.from('b'));
      expect((await ask(portal, `${contentUrl}/images/b.png`)).text).toBe('b');
      expect((await ask(portal, `${contentUrl.slice(0, -1)}x/images/b.png`)).status).toBe(404);
      const [, asText] = /<noscript>.*?href="([^"]+)"/s.exec(shown.text)!;
      expect((await ask(portal, pathOf(asText!))).text).toContain('Nước sôi ở 100 độ.');
      expect((await revoke()).status).toBe(303);
      expect((await ask(portal, pathOf(address))).status).toBe(404);
      expect((await ask(portal, pathOf(asText!))).status).toBe(404);
    });
    it('lets only the named sites show it', async () => {
      const { address } = await makeEmbed(portal, 'truong.edu.vn\n*.xa.vn');
      const policy = String((await ask(portal, pathOf(address))).headers['content-security-policy']);
      const ancestors = /frame-ancestors ([^;]+)/.exec(policy)![1]!.split(' ');
      expect(ancestors).toEqual(
        expect.arrayContaining(["'self'", 'https://truong.edu.vn', 'https://*.xa.vn']),
      );
      expect(ancestors).not.toContain('*');
    });
    it('opens no embed by another’s key, and runs nothing by a pass here', async () => {
      const [one, other] = [await makeEmbed(portal), await makeEmbed(portal)];
      const key = other.address.split('/').at(-1);
      expect((await ask(portal, `/h5p/embed/${one.id}/${key}`)).status).toBe(404);
      expect((await ask(portal, '/h5p/run/x')).status).toBe(404);
      expect((await ask(portal, '/h5p/run/attempts/x/statements', { method: 'POST' })).status).toBe(404);
    });
    it('writes the lesson out, for paper and without the right answer, from the frame and from the page', async () => {
      const { text } = await ask(portal, lessonPage, as(learner));
      expect(text).toContain(`href="/h5p/text/${contentId}"`);
      const framed = await ask(portal, await frameOf(portal), as(learner));
      expect(framed.text).toMatch(new RegExp(`<noscript>.*href="/h5p/text/${contentId}"`, 's'));
      const written = await ask(portal, `/h5p/text/${contentId}`, as(learner));
      expect(written.text).toContain('Nước sôi ở 100 độ.');
      expect(written.text).toContain('data-module="print"');
    });
    it('is open to programs, for whoever edits the content', async () => {
      const list = `/api/v1/h5p/contents/${contentId}/embeds`;
      const { text, status } = await ask(portal, list, as(author));
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ sites: [] })]),
      });
      expect((await ask(portal, list, as(learner))).status).toBe(403);
    });
  });

  describe('on a host of its own', () => {
    let portal: RunningPortal;
    let host: string;
    beforeAll(async () => {
      const port = String(await freePort());
      host = `bai-hoc.localhost:${port}`;
      portal = await startPortal({ DATA_DIR: dataDir, PORT: port, H5P_ORIGIN: `http://${host}` });
    }, 1_200_000);
    afterAll(() => portal?.stop());

    const onHost = (address: string, asked: Asked = {}) => ask(portal, address, { ...asked, host });
    async function launch(): Promise<string> {
      const { status, headers } = await ask(portal, await frameOf(portal), as(learner));
      expect(status).toBe(302);
      expect(headers.location).toMatch(new RegExp(`^http://${host}/h5p/run/`));
      return pathOf(String(headers.location));
    }

    it.each([
      '/',
      '/sign-in',
      '/en/sign-in',
      '/metrics',
      '/api/v1/me',
      '/h5p/text/x',
      '/h5p/play/x',
      '/packages/run/x',
    ])('nothing of the portal is answered: %s', async (address) => {
      const answer = await onHost(address, as(learner));
      expect(answer.status).toBe(404);
      expect(answer.headers['set-cookie']).toBeUndefined();
    });
    it('a lesson is played by a pass, with no session, in a frame of the portal', async () => {
      const page = await onHost(await launch());
      expect(page.status).toBe(200);
      const policy = String(page.headers['content-security-policy']);
      expect(policy).toContain(`frame-ancestors 'self' http://localhost:`);
      expect(page.headers['set-cookie']).toBeUndefined();
      const portalPolicy = String((await ask(portal, '/sign-in')).headers['content-security-policy']);
      expect(portalPolicy).toContain(`http://${host}`);
    });
    it('what is done there is recorded by the page’s own pass, and by no other', async () => {
      const { settings } = toldIn((await onHost(await launch())).text);
      const state = settings.stateUrl!.replace(':contentId', contentId).replace(':dataType', 'state');
      const keep = (address: string) =>
        onHost(address.replace(':subContentId', '0'), {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ data: '{"answer":1}', preload: '1' }).toString(),
        });
      expect((await keep(state)).status).toBe(200);
      const [before, run] = state.split('&run=');
      expect((await keep(before!)).status).toBe(403);
      expect((await keep(`${before}&run=${run!.slice(0, -2)}xx`)).status).toBe(403);
      // On the portal's own host the same address is no route.
      expect((await ask(portal, state.replace(':subContentId', '0'), { method: 'POST' })).status).toBe(404);
      const kept = await app
        .get(Database)
        .one('select person_id from h5p_user_state where content_id = $1', [contentId]);
      expect(kept).toEqual({ person_id: learner.personId });
    });
    it('a changed pass opens nothing, and says so in the reader’s language', async () => {
      const pass = await launch();
      const answer = await onHost(`/en${pass}x`);
      expect([answer.status, answer.text.includes('Open the lesson again')]).toEqual([403, true]);
    });
    it('an author’s preview of what is not stored is led there too, to the part that is being written', async () => {
      const form = (await ask(portal, '/teach/h5p/new?type=DomDom.TrueFalse+1.0', as(author))).text;
      const csrf = /data-csrf="([^"]+)"/.exec(form)![1]!;
      const content = {
        library: 'DomDom.TrueFalse 1.0',
        params: { question: 'Mới' },
        metadata: { title: 'Mới' },
      };
      const answer = await ask(portal, `/h5p/preview/${contentId}`, {
        ...as(author),
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          content: JSON.stringify(content),
          _csrf: csrf,
          openAt: '1.0',
        }).toString(),
      });
      const address = /url=([^"]+)"/.exec(answer.text)![1]!;
      const shown = await onHost(pathOf(address));
      expect(shown.text).toContain('Mới');
      expect(toldIn(shown.text).settings).toMatchObject({ statementsUrl: null, openAt: [1, 0] });
    });
    it('embedded lessons are found there, and nowhere else', async () => {
      const { address } = await makeEmbed(portal);
      expect(new URL(address).host).toBe(host);
      expect((await onHost(pathOf(address))).status).toBe(200);
      expect((await ask(portal, pathOf(address))).status).toBe(404);
    });
  });
});
