import { type IncomingHttpHeaders, request } from 'node:http';
import { type RunningPortal, startPortal } from '../support/programs';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

describe('the packages’ host and the portal’s', () => {
  let portal: RunningPortal;
  let port: string;
  beforeAll(async () => {
    portal = await startPortal();
    port = new URL(portal.url).port;
  }, 1_200_000);
  afterAll(() => portal?.stop());

  const ask = (host: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, path, method, headers: { host, ...headers } },
        (answer) => {
          let text = '';
          answer.on('data', (data: Buffer) => {
            text += data.toString();
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        },
      );
      sent.on('error', reject);
      sent.end();
    });
  const onPackages = (path: string, headers = {}, method = 'GET') =>
    ask(`packages.localhost:${port}`, path, headers, method);
  const onPortal = (path: string, method = 'GET') => ask(`127.0.0.1:${port}`, path, {}, method);

  it.each([
    '/',
    '/sign-in',
    '/en/sign-in',
    '//sign-in',
    '/healthz',
    '/metrics',
    '/api/v1/me',
    '/api/v1/packages/running',
    '/packages/lessons/x',
    '/packages/run/../../sign-in',
    '/h5p/core/1.28/js/h5p.js',
  ])('keep the portal’s %s off the packages’ host, with no cookie', async (path) => {
    const answer = await onPackages(path);
    expect(answer.status).toBe(404);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    '/packages/run/x',
    '/PACKAGES/run/x',
    '//packages/run/x',
    '/en/packages/run/x',
    '/packages/run/returned',
    '/packages/files/01a20000-0000-7000-8000-000000000000/x/index.html',
  ])('keep a package’s %s off the portal’s host', async (path) => {
    expect((await onPortal(path)).status).toBe(404);
  });
  it('keep the reports of packages off the portal’s host', async () => {
    expect((await onPortal('/api/v1/packages/run/commits', 'POST')).status).toBe(404);
    expect((await onPackages('/api/v1/packages/run/commits', {}, 'POST')).status).toBe(422);
  });

  it('open a package by a good pass only, in a frame of the portal', async () => {
    const answer = await onPackages('/packages/run/forged.pass');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Hãy mở lại bài học');
    expect((await onPackages('/en/packages/run/forged.pass')).text).toContain('Open the lesson again');
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain(`frame-ancestors 'self' http://localhost:${port} http://127.0.0.1:${port}`);
    expect(answer.headers['x-frame-options']).toBeUndefined();
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
  it('give no file without its key, and let no service worker in', async () => {
    const file = '/packages/files/01a20000-0000-7000-8000-000000000000/wrong/index.html';
    expect((await onPackages(file)).status).toBe(404);
    expect((await onPackages('/packages/run/returned')).status).toBe(200);
    expect((await onPackages('/packages/run/returned', { 'service-worker': 'script' })).status).toBe(404);
  });
  it('serve the portal’s own service worker on the portal’s host alone', async () => {
    const asked = { 'service-worker': 'script' };
    const own = await ask(`127.0.0.1:${port}`, '/service-worker.js', asked);
    expect(own.status).toBe(200);
    expect(own.headers['content-type']).toContain('text/javascript');
    expect(own.headers['cache-control']).toBe('no-cache');
    expect(own.headers['service-worker-allowed']).toBe('/');
    expect(own.headers['content-security-policy']).toContain("worker-src 'self'");
    expect(own.headers['set-cookie']).toBeUndefined();
    expect((await onPackages('/service-worker.js', asked)).status).toBe(404);
    expect((await onPackages('/service-worker.js')).status).toBe(404);
  });
  it('answer the record store on both, for units of cmi5', async () => {
    expect((await onPackages('/xapi/about')).status).toBe(200);
    expect((await onPackages('/xapi/statements')).status).toBe(401);
    expect((await onPortal('/xapi/about')).status).toBe(200);
  });
  it('let the portal’s pages hold frames of the packages’ host and of no other', async () => {
    const policy = String((await onPortal('/sign-in')).headers['content-security-policy']);
    expect(policy).toContain(`frame-src 'self' http://packages.localhost:${port};`);
  });
});
