import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { newId } from '@domdom/platform';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { faultOf, judged as judgedContent } from '../../libs/h5p/src/attempts/judge';
import { readStatement } from '../../libs/h5p/src/attempts/played-statement';
import { statementOf } from '../../libs/h5p/src/attempts/statement';
import { playPolicy } from '../../libs/h5p/src/playing/play.document';
import { questionsOf } from '../../libs/h5p/src/scoring';
import type { H5pContent } from '../../libs/h5p/src/scoring/builders';
import { statementFault } from '../../libs/lrs/src/xapi';
import { openBrowser, phone, Reader } from './browser';
import { axeFindings, prepareAxe } from './browser-axe';
import { overflow, smallTargets } from './browser-layout';

/*
 * One of our own content types on a bare page, with the player's real core, the real content security policy and
 * nothing else: no portal, no database. What it says in xAPI is kept on the page.
 */
const ownTypes = path.join(__dirname, '../../libs/h5p/content-types');
const core = path.join(path.dirname(require.resolve('h5p-standalone/package.json')), 'dist');
const contentId = '1';

/** The parts of a statement that tests look at. */
export interface ToldStatement {
  verb: { id: string };
  object: { id: string; definition: Record<string, unknown> };
  result?: {
    score?: { raw: number; max: number };
    success?: boolean;
    completion?: boolean;
    response?: string;
    duration?: string;
  };
  context?: { language?: string; contextActivities?: { parent?: { id: string }[] } };
}

export interface ToShow extends BrowserContextOptions {
  /** As `getCurrentState` gave it on an earlier visit. */
  state?: unknown;
  /** Files of the content by their path in it: 'images/a.svg'. */
  files?: Record<string, { type: string; data: Buffer | string }>;
}

interface Shown {
  content: H5pContent;
  state: unknown;
  files: NonNullable<ToShow['files']>;
}

/** A small web server with the content types of the source tree, and a browser that looks at them. */
export class ContentTypeStage {
  private readonly shown: Shown[] = [];
  private readonly readers: Reader[] = [];

  private constructor(
    private readonly server: Server,
    readonly browser: Browser,
    readonly url: string,
  ) {}

  static async open(): Promise<ContentTypeStage> {
    const server = createServer((request, response) =>
      stage.answer(new URL(request.url ?? '/', stage.url), response, request.headers.range),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const stage = new ContentTypeStage(server, await openBrowser(), url);
    return stage;
  }

  /** Shows a content in a browser context of its own, 320 px wide unless told otherwise, and waits until it is there. */
  async show(content: H5pContent, { state, files = {}, ...options }: ToShow = {}): Promise<PlayedContent> {
    const number = this.shown.push({ content, state, files }) - 1;
    const reader = await Reader.open(this.browser, this.url, { viewport: phone, ...options });
    this.readers.push(reader);
    await prepareAxe(reader.context);
    await reader.go(`/play/${number}`);
    await reader.page.locator('.dd').first().waitFor();
    // Where windows are slow to come, keys may go to another one.
    await reader.page.bringToFront();
    return new PlayedContent(reader, content, this.address(number));
  }

  async close(): Promise<void> {
    for (const reader of this.readers) await reader.close();
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private address(number: number): string {
    return `${this.url}/contents/${number}`;
  }

  private answer(url: URL, response: ServerResponse, range?: string): void {
    const [, kind, ...rest] = decodeURIComponent(url.pathname).split('/');
    const send = (type: string, data: Buffer | string) =>
      response
        .writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': playPolicy(true) })
        .end(data);
    const sendFile = (folder: string) => {
      const file = path.join(folder, ...rest);
      return send(mediaTypes[path.extname(file)] ?? 'application/octet-stream', readFileSync(file));
    };
    try {
      if (kind === 'play') return void send('text/html; charset=utf-8', this.pageOf(Number(rest[0])));
      if (kind === 'start.js') return void send('text/javascript; charset=utf-8', startScript);
      if (kind === 'core') return void sendFile(core);
      if (kind === 'libraries') return void sendFile(ownTypes);
      if (kind === 'state') return void send('application/json', '{"success":true}');
      const file = this.shown[Number(rest[0])]?.files[rest.slice(1).join('/')];
      if (kind === 'contents' && file) return void sendMedia(response, file, range);
    } catch {
      // Not there.
    }
    response.writeHead(404).end();
  }

  private pageOf(number: number): string {
    const { content, state } = this.shown[number]!;
    const libraries = librariesOf(content);
    const files = (kind: 'preloadedJs' | 'preloadedCss') =>
      libraries.flatMap(({ folder, metadata }) =>
        (metadata[kind] ?? []).map((file) => `/libraries/${folder}/${file.path}`),
      );
    const integration = {
      baseUrl: this.url,
      siteUrl: this.url,
      url: '/h5p',
      l10n: { H5P: {} },
      saveFreq: 1,
      user: { name: 'learner', mail: 'learner@example.org', id: 'learner' },
      ajax: { contentUserData: '/state/:contentId/:dataType/:subContentId', setFinished: '/state' },
      core: { scripts: [], styles: [] },
      contents: {
        [`cid-${contentId}`]: {
          library: content.library,
          jsonContent: JSON.stringify(content.params),
          metadata: content.metadata,
          url: this.address(number),
          contentUrl: `/contents/${number}`,
          displayOptions: { frame: false, export: false, embed: false, copyright: false, icon: false },
          contentUserData: [{ state: state === undefined ? 'false' : JSON.stringify(state) }],
          scripts: [],
          styles: [],
        },
      },
    };
    const styles = ['/core/styles/h5p.css', ...files('preloadedCss')];
    const scripts = ['/start.js', '/core/frame.bundle.js', ...files('preloadedJs')];
    return `<!doctype html><html lang="${content.metadata.language}"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Content</title>
      <link rel="icon" href="data:,">
      ${styles.map((address) => `<link rel="stylesheet" href="${address}">`).join('')}
      <script type="application/json" id="told">${JSON.stringify(integration).replace(/</g, '\\u003c')}</script>
      ${scripts.map((address) => `<script src="${address}" defer></script>`).join('')}
      </head><body><main><div class="h5p-content" data-content-id="${contentId}"></div></main></body></html>`;
  }
}

/** A content that is being played. */
export class PlayedContent {
  readonly page: Page;
  readonly root: Locator;

  constructor(
    readonly reader: Reader,
    private readonly content: H5pContent,
    private readonly address: string,
  ) {
    this.page = reader.page;
    this.root = reader.page.locator('.dd').first();
  }

  /** What it has said so far, without what the core adds for the learner. */
  statements(): Promise<ToldStatement[]> {
    return this.page.evaluate(
      () => (globalThis as unknown as { statements: unknown[] }).statements,
    ) as Promise<ToldStatement[]>;
  }

  /** The last words of the verbs of its statements. */
  async verbs(): Promise<string[]> {
    return (await this.statements()).map(({ verb }) => verb.id.split('/').at(-1)!);
  }

  async last(verb: string): Promise<ToldStatement> {
    const found = (await this.statements()).filter(({ verb: { id } }) => id.endsWith(`/${verb}`));
    if (found.length === 0) throw new Error(`nothing was ${verb}`);
    return found.at(-1)!;
  }

  /** What the element with the focus is called: by its label, else by what is written in it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent;
      return (label ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  /** Goes on with the Tab key until something of this name has the focus. */
  async tabTo(name: string): Promise<void> {
    const met: string[] = [];
    while (met.length < 80) {
      await this.page.keyboard.press('Tab');
      met.push(await this.focused());
      if (met.at(-1) === name) return;
    }
    throw new Error(`the Tab key does not come to “${name}”, only to: ${[...new Set(met)].join(' | ')}`);
  }

  /** Presses the key on whatever has this name, having come there with the Tab key. */
  async pressAt(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press(key);
  }

  /** What would be saved now. */
  state(): Promise<unknown> {
    return this.page.evaluate(() => {
      const { H5P } = globalThis as unknown as { H5P: { instances: { getCurrentState(): unknown }[] } };
      return H5P.instances[0]!.getCurrentState();
    });
  }

  /**
   * What is wrong with it as it is now, each as a line: what axe finds, targets below 44 px, what lies beyond the
   * right edge, errors of scripts and breaches of the content security policy.
   */
  async flaws(): Promise<string[]> {
    const beyond = await overflow(this.page);
    return [
      ...(await axeFindings(this.page)),
      ...(await smallTargets(this.page)),
      ...(beyond > 0 ? [`${beyond} px beyond the right edge`] : []),
      ...this.reader.complaints,
    ];
  }

  /**
   * What the server would find wrong with the statements so far: not readable, not believed, or not valid in the
   * learning-record store's own eyes.
   */
  async refusals(): Promise<string[]> {
    const { library, params, metadata } = this.content;
    const questions = questionsOf(library, params);
    const judged = judgedContent({ library, params });
    const earned = new Map<string, number>();
    return (await this.statements()).flatMap((raw, n) => {
      const between = { from: new Date(0), to: new Date() };
      const played = readStatement({ ...raw, id: newId() }, this.address, between);
      if (!played) return [`statement ${n} cannot be read: ${JSON.stringify(raw)}`];
      const name = `${n} ${played.verb} ${played.subContentId}`;
      const doubt = faultOf(played, judged, earned);
      if (doubt) return [`${name} is not believed (${doubt}): ${JSON.stringify(raw)}`];
      if (played.verb === 'answered')
        earned.set(played.subContentId, Math.max(played.score ?? 0, earned.get(played.subContentId) ?? 0));
      const kept = statementOf(played, {
        address: 'https://example.org',
        personId: newId(),
        contentId: newId(),
        attemptId: newId(),
        contentTitle: metadata.title,
        contentLanguage: metadata.language,
        library,
        lessonId: newId(),
        courseId: null,
        correctResponsesPattern:
          questions.find(({ id }) => id === played.subContentId)?.correctResponsesPattern ?? null,
      });
      const fault = statementFault(kept, '2.0.0') ?? statementFault(raw, '2.0.0');
      return fault ? [`${name}: ${fault.code} at ${fault.path}`] : [];
    });
  }
}

interface OwnLibrary {
  folder: string;
  metadata: {
    preloadedJs?: { path: string }[];
    preloadedCss?: { path: string }[];
    preloadedDependencies?: { machineName: string; majorVersion: number; minorVersion: number }[];
  };
}

/** The libraries a content is made of, each after those it depends on. */
function librariesOf(content: H5pContent): OwnLibrary[] {
  const found = new Map<string, OwnLibrary>();
  const take = (folder: string): void => {
    if (found.has(folder)) return;
    const file = path.join(ownTypes, folder, 'library.json');
    const metadata = JSON.parse(readFileSync(file, 'utf8')) as OwnLibrary['metadata'];
    for (const needed of metadata.preloadedDependencies ?? [])
      take(`${needed.machineName}-${needed.majorVersion}.${needed.minorVersion}`);
    found.set(folder, { folder, metadata });
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { library } = value as { library?: unknown };
    if (typeof library === 'string') take(library.replace(' ', '-'));
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(content);
  return [...found.values()];
}

/** A film can be wound only where a part of it can be asked for. */
function sendMedia(
  response: ServerResponse,
  { type, data }: { type: string; data: Buffer | string },
  range = '',
): void {
  const whole = Buffer.from(data);
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range);
  const from = asked ? Number(asked[1]) : 0;
  const to = asked?.[2] ? Math.min(Number(asked[2]), whole.length - 1) : whole.length - 1;
  response
    .writeHead(asked ? 206 : 200, {
      'Content-Type': type,
      'Accept-Ranges': 'bytes',
      ...(asked ? { 'Content-Range': `bytes ${from}-${to}/${whole.length}` } : {}),
    })
    .end(whole.subarray(from, to + 1));
}

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Does for the bare page what enhance/play.ts does for the portal's. */
const startScript = `
window.H5PIntegration = JSON.parse(document.getElementById('told').textContent);
window.H5P = { preventInit: true };
window.statements = [];
document.addEventListener('DOMContentLoaded', () => {
  H5P.externalDispatcher.on('xAPI', ({ data }) => {
    window.statements.push(JSON.parse(JSON.stringify(data.statement)));
  });
  H5P.jQuery(() => H5P.init(document.body));
});
`;
