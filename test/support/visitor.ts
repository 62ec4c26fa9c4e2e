/** A browser without a window: keeps cookies, sends the forms it was shown with their tokens. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private token = '';

  constructor(
    private readonly base: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** Asks for a page and follows redirects. */
  async get(path: string): Promise<Answer> {
    return this.follow(await this.send(path, { headers: { accept: 'text/html' } }));
  }

  /** Sends a form with the token of the last page that had one. */
  async post(path: string, fields: Record<string, string | string[]>, token = this.token): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) body.append(name, one);
    body.set('_csrf', token);
    return this.follow(await this.send(path, { method: 'POST', body, headers: { accept: 'text/html' } }));
  }

  /** One request without following, with the visitor's cookies. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ ...this.headers, ...(init.headers as Record<string, string>) });
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; '));
    const answer = await fetch(new URL(path, this.base), { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === '') this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return answer;
  }

  async signUp(login: string, fullName: string, more: Record<string, string> = {}): Promise<Answer> {
    await this.get('/sign-up');
    return this.post('/sign-up', { fullName, login, password: demoSecret, ...more });
  }

  async signIn(login: string, password = demoSecret): Promise<Answer> {
    await this.get('/sign-in');
    return this.post('/sign-in', { login, password });
  }

  private async follow(first: Response): Promise<Answer> {
    let answer = first;
    let path = new URL(first.url).pathname;
    for (let hops = 0; hops < 10 && answer.status >= 300 && answer.status < 400; hops++) {
      path = answer.headers.get('location')!;
      answer = await this.send(path, { headers: { accept: 'text/html' } });
    }
    const text = await answer.text();
    const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1];
    if (token) this.token = token;
    return { status: answer.status, path, text, headers: answer.headers };
  }
}

export interface Answer {
  status: number;
  path: string;
  text: string;
  headers: Headers;
}

/** The password of everybody whom tests sign up. */
export const demoSecret = 'trâu cày ruộng sâu';
