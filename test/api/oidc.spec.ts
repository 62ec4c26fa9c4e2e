import {
  freePort,
  type RunningPortal,
  type RunningProgram,
  startPortal,
  startProgram,
} from '../support/programs';
import { Visitor } from '../support/visitor';

describe('signing in with an account elsewhere (OpenID Connect)', () => {
  let portal: RunningPortal;
  let provider: RunningProgram;
  let issuer: string;
  beforeAll(async () => {
    const port = await freePort();
    const providerPort = await freePort();
    issuer = `http://127.0.0.1:${providerPort}`;
    const url = `http://127.0.0.1:${port}`;
    portal = await startPortal({
      PORT: String(port),
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_SECRET: 'a-secret-of-the-test-that-is-long-enough',
      OIDC_NAME: 'VNeID thử',
    });
    const args = [String(providerPort), `${url}/sign-in/oidc/return`];
    provider = startProgram('test/support/oidc-provider.mjs', {}, args);
    while (!provider.output().includes('ready')) await new Promise((resolve) => setTimeout(resolve, 50));
  }, 1_200_000);
  afterAll(async () => {
    await portal?.stop();
    await provider?.stop();
  });

  /** Walks through the provider's own pages as a person would, and says where it sends the browser at the end. */
  async function throughTheProvider(address: string, login: string): Promise<string> {
    const elsewhere = new Visitor(issuer);
    let next = address;
    for (let steps = 0; steps < 12; steps++) {
      const answer = await elsewhere.send(next);
      const location = answer.headers.get('location');
      if (location) {
        next = new URL(location, issuer).href;
        if (!next.startsWith(issuer)) return next;
        continue;
      }
      const page = await answer.text();
      const action = /action="([^"]+)"/.exec(page)![1]!;
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)![1]!;
      const body = new URLSearchParams({ prompt, login, password: 'any' });
      const sent = await elsewhere.send(action, { method: 'POST', body });
      next = new URL(sent.headers.get('location')!, issuer).href;
    }
    throw new Error('the provider did not come to an end');
  }

  async function signIn(login: string): Promise<{ visitor: Visitor; path: string; text: string }> {
    const visitor = new Visitor(portal.url);
    const begun = await visitor.send('/sign-in/oidc?next=/account');
    const back = await throughTheProvider(begun.headers.get('location')!, login);
    const { path, text } = await visitor.get(back.slice(portal.url.length));
    return { visitor, path, text };
  }

  it('makes an account at the first time and finds it at the second', async () => {
    const page = await new Visitor(portal.url).get('/sign-in');
    expect(page.text).toContain('Đăng nhập bằng VNeID thử');
    const first = await signIn('nguoi-1');
    expect(first.path).toBe('/account');
    expect(first.text).toContain('Đặng Thị Thơm');
    await signIn('nguoi-1');
    const me = await first.visitor.send('/api/v1/me');
    const again = await (await signIn('nguoi-1')).visitor.send('/api/v1/me');
    expect(((await again.json()) as { id: string }).id).toBe(((await me.json()) as { id: string }).id);
  });

  it('refuses an answer that this browser did not ask for', async () => {
    const visitor = new Visitor(portal.url);
    const begun = await visitor.send('/sign-in/oidc');
    const back = await throughTheProvider(begun.headers.get('location')!, 'nguoi-2');
    const stranger = await new Visitor(portal.url).get(back.slice(portal.url.length));
    expect(stranger.status).toBe(422);
    const changed = await visitor.get(back.slice(portal.url.length).replace(/state=[^&]+/, 'state=other'));
    expect(changed.status).toBe(422);
  });
});
