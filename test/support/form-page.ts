import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import type { SemanticsField } from '../../libs/h5p/src/form';

const origin = 'http://form.test';
const assets = path.join(__dirname, '../../dist/assets');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'";

export interface ContentModel {
  library: string;
  params: unknown;
  metadata: unknown;
}

/** The built authoring form on a page of its own: semantics are given here, files and copies are pretended. */
export class FormPage {
  readonly complaints: string[] = [];
  /** What the form sent besides asking for semantics: address and body. */
  readonly sent: { url: string; body: string }[] = [];
  private readonly libraries = new Map<string, SemanticsField[]>();
  /** Libraries that the server says are not installed. */
  missing: string[] = [];
  private html = '';

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, viewport = { width: 1280, height: 900 }): Promise<FormPage> {
    const context = await browser.newContext({ viewport });
    context.setDefaultTimeout(60_000);
    const form = new FormPage(await context.newPage());
    context.on('weberror', (error) => form.complaints.push(error.error().message));
    form.page.on('console', (message) => {
      if (message.type() === 'error' && !/icon\.svg|404/.test(`${message.text()} ${message.location().url}`))
        form.complaints.push(message.text());
    });
    await context.route(`${origin}/**`, (route) => form.answer(route));
    return form;
  }

  /** Semantics of a library: "T.Whole 1.0". */
  library(name: string, semantics: SemanticsField[]): this {
    this.libraries.set(name, semantics);
    return this;
  }

  /** Opens the page with one form for each content; waits until all are made. */
  async show(...models: ContentModel[]): Promise<void> {
    const attribute = (text: string) =>
      text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
    const forms = models.map(
      (
        model,
        i,
      ) => `<form method="post" action="/saved"><div data-module="h5p-form-editor" data-endpoint="/h5p/editor"
        data-upload="/h5p/editor/files" data-files="/files" data-temporary-files="/temporary" data-lang="en"
        data-model-id="content-${i}" data-library="${attribute(model.library)}">
        <input type="hidden" name="content" value="${attribute(JSON.stringify(model))}"></div>
        <input type="hidden" name="stamp"><button>Save</button></form>`,
    );
    this.html = `<!doctype html><html lang="en"><head><title>Form</title><link rel="stylesheet" href="/form.css"></head>
      <body><main>${forms.join('')}</main><script src="/form.js"></script></body></html>`;
    await this.page.goto(`${origin}/`);
    await this.page.waitForFunction(
      (count) =>
        document.querySelectorAll('.fe-body').length === count &&
        !document.querySelector('.fe-nested > .fe-note'),
      models.length,
    );
  }

  /** What each form would send now, whether it is complete or not. */
  models(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.forms].map((form) => {
        form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
        return form.querySelector<HTMLInputElement>('input[name="content"]')?.value ?? '';
      }),
    );
  }

  async params(): Promise<Record<string, unknown>> {
    const [text = '{}'] = await this.models();
    return (JSON.parse(text) as { params: Record<string, unknown> }).params;
  }

  private async answer(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    const [, machineName, major, minor] = /\/libraries\/([^/]+)\/(\d+)\/(\d+)$/.exec(url.pathname) ?? [];
    if (machineName) {
      const semantics = this.libraries.get(`${machineName} ${major}.${minor}`);
      await route.fulfill(
        semantics
          ? { json: { semantics, translation: null, title: machineName, missing: this.missing } }
          : { status: 404, json: {} },
      );
    } else if (url.pathname === '/form.js' || url.pathname === '/form.css') {
      const name = url.pathname.replace('/form', 'h5p-form-editor');
      const manifest = JSON.parse(await readFile(path.join(assets, 'manifest.json'), 'utf8')) as Record<
        string,
        string
      >;
      const contentType = name.endsWith('js') ? 'text/javascript; charset=utf-8' : 'text/css';
      await route.fulfill({ contentType, body: await readFile(path.join(assets, manifest[name]!)) });
    } else if (url.pathname.startsWith('/files/')) {
      await route.fulfill({ contentType: 'image/svg+xml', body: drawing });
    } else if (route.request().method() === 'POST') {
      const body = route.request().postData() ?? '';
      this.sent.push({ url: url.pathname, body });
      await route.fulfill({ json: { path: `images/copy-${this.sent.length}.png#tmp`, mime: 'image/png' } });
    } else if (url.pathname === '/') {
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
        body: this.html,
      });
    } else await route.fulfill({ status: 404, body: '' });
  }
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#1f7a4d"/></svg>';
