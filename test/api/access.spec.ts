import { type RunningPortal, startPortal } from '../support/programs';
import { demoSecret, Visitor } from '../support/visitor';

describe('the doors of the portal', () => {
  let portal: RunningPortal;
  beforeAll(async () => {
    portal = await startPortal();
  }, 1_200_000);
  afterAll(() => portal.stop());
  const visitor = () => new Visitor(portal.url);

  it('answers that it is alive, ready and measured', async () => {
    const get = (path: string) => fetch(portal.url + path);
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({ database: true, redis: true });
    expect(await (await get('/metrics')).text()).toContain('domdom_request_seconds');
  });

  it.each(['/metrics', '/metrics/', '/Metrics', '/en/metrics'])(
    'shows no figures to whoever comes through the proxy and asks for %s',
    async (path) => {
      const answer = await fetch(portal.url + path, { headers: { 'x-forwarded-for': '203.0.113.7' } });
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('domdom_request_seconds');
    },
  );

  it('leads to no other site from an address with two slashes', async () => {
    const { text } = await visitor().get('/en//evil.example/x');
    expect(text).toContain('href="/evil.example/x"');
    expect(text).not.toContain('href="//evil.example');
  });

  it('lets no browser keep what it showed to somebody who is signed in', async () => {
    const someone = visitor();
    const kept = async (path: string) => (await someone.get(path)).headers.get('cache-control');
    expect(await kept('/sign-in')).toBe('private, no-cache');
    await someone.signUp('may.chung', 'Hà Thị Chung');
    for (const path of ['/', '/account', '/learn', '/api/v1/me', '/api/v1/enrolments', '/khong-co']) {
      expect(await kept(path)).toBe('private, no-store');
    }
  });

  it('takes nonsense in an address for nonsense, not for a fault of its own', async () => {
    const someone = visitor();
    const nowhere = Buffer.from('["a","b"]').toString('base64url');
    const never = Buffer.from('[1e308,"nobody"]').toString('base64url');
    const status = async (path: string) => (await someone.get(path)).status;
    expect(await status(`/units?after=${nowhere}`)).toBe(200);
    expect(await status('/courses?q=%00')).toBe(200);
    expect(await status('/classes?view=month&month=9999-12')).toBe(200);
    for (const cursor of [nowhere, never]) expect(await status(`/classes?after=${cursor}`)).toBe(200);
    expect(await status('/courses/%00')).toBe(422);
  });

  it('allows a page no script and no style but its own files', async () => {
    const { headers, text } = await visitor().get('/sign-in');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('sends whoever is not signed in to sign in, and on to where they wanted to go', async () => {
    const someone = visitor();
    await someone.signUp('muon.vao', 'Lý Thị Vào');
    await someone.post('/sign-out', {});
    const asked = await someone.get('/account');
    expect(asked.path).toBe('/sign-in?next=%2Faccount');
    const entered = await someone.post('/sign-in', {
      login: 'muon.vao',
      password: demoSecret,
      next: '/account',
    });
    expect(entered.path).toBe('/account');
  });

  it('never goes on to another site', async () => {
    const someone = visitor();
    await someone.signUp('di.lac', 'Lý Văn Lạc');
    await someone.post('/sign-out', {});
    await someone.get('/sign-in');
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const entered = await someone.post('/sign-in', { login: 'di.lac', password: demoSecret, next });
      expect(entered.path).toMatch(/^\/learn/);
      await someone.post('/sign-out', {});
      await someone.get('/sign-in');
    }
  });

  it('takes no form without its token, with another’s, or from another site', async () => {
    const [one, other] = [visitor(), visitor()];
    await one.get('/sign-in');
    await other.get('/sign-in');
    const fields = { login: 'x', password: 'y' };
    expect((await one.post('/sign-in', fields, '')).status).toBe(403);
    expect((await one.post('/sign-in', fields, 'A'.repeat(32))).status).toBe(403);
    const page = await other.get('/sign-in');
    const foreign = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;
    expect((await one.post('/sign-in', fields, foreign)).status).toBe(403);
    const across = new Visitor(portal.url, { 'sec-fetch-site': 'cross-site' });
    await across.get('/sign-in');
    expect((await across.post('/sign-in', fields)).status).toBe(403);
    expect((await one.post('/sign-in', fields)).status).toBe(422);
  });

  it('keeps what was typed and says what to mend, in the reader’s language', async () => {
    const someone = visitor();
    await someone.get('/en/sign-up');
    const answer = await someone.post('/en/sign-up', {
      fullName: 'Đỗ <b>Thị</b> Hà',
      login: '12',
      password: 'short',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Đỗ &lt;b>Thị&lt;/b> Hà"');
    expect(answer.text).toContain('At least 8 characters are needed.');
    expect(answer.text).not.toContain('value="short"');
    expect(answer.text).toContain('lang="en"');
  });

  it('keeps the language a person reads for when they type the address again', async () => {
    const someone = visitor();
    const typed = () => someone.send('/', { headers: { 'sec-fetch-site': 'none' } });
    expect((await typed()).status).not.toBe(302);
    await someone.get('/en/sign-in');
    expect((await typed()).headers.get('location')).toBe('/en');
    expect((await someone.send('/', { headers: { 'sec-fetch-site': 'same-origin' } })).status).not.toBe(302);
    await someone.get('/sign-in');
    expect((await typed()).status).not.toBe(302);
  });

  it('tells programs about failures as problem+json', async () => {
    const answer = await fetch(`${portal.url}/api/v1/me`, { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 401, code: 'common.signInFirst' });
    const lost = await fetch(`${portal.url}/api/v1/units/00000000-0000-0000-0000-000000000000`);
    expect(await lost.json()).toMatchObject({ status: 404, code: 'common.notFound' });
  });

  it('lets a program in by a token until it is revoked', async () => {
    const someone = visitor();
    await someone.signUp('lap.trinh', 'Vũ Minh Trình');
    await someone.get('/account');
    const made = await someone.post('/account/tokens', { name: 'bảng điện tử' });
    const token = /<code>([^<]+)<\/code>/.exec(made.text)![1]!;
    const me = () => fetch(`${portal.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await (await me()).json()).toMatchObject({ fullName: 'Vũ Minh Trình' });
    const account = await someone.get('/account');
    const id = /name="id" value="([^"]+)"/.exec(account.text)![1]!;
    await someone.post('/account/tokens/revoke', { id });
    expect((await me()).status).toBe(401);
  });

  it('survives bodies that are broken or too large', async () => {
    const api = (body: string) =>
      fetch(`${portal.url}/api/v1/me`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
    expect((await api('{"half":')).status).toBe(400);
    expect((await api(JSON.stringify({ long: 'x'.repeat(1_100_000) }))).status).toBe(413);
    expect((await fetch(`${portal.url}/healthz`)).status).toBe(200);
  });

  it('describes its API', async () => {
    const description = (await (await fetch(`${portal.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: object;
    };
    expect(description.openapi).toMatch(/^3\./);
    expect(Object.keys(description.paths)).toContain('/api/v1/me');
    expect((await fetch(`${portal.url}/api`)).status).toBe(200);
  });
});
