import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { secretOfDemo } from './demo';
import type { Visitor } from './visitor';

/** A Chromium without a window. @param more switches besides the usual ones, such as a microphone that is not there */
export function openBrowser(more: string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run these tests with "npm test"');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', ...more] });
}

export const phone = { width: 320, height: 640 };
export const desk = { width: 1280, height: 900 };

/** Somebody at a browser of their own; what went wrong in it is kept. */
export class Reader {
  /** Errors of scripts and of the console (violations of the content security policy among them). */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly base: string,
  ) {}

  static async open(browser: Browser, base: string, options: BrowserContextOptions = {}): Promise<Reader> {
    const context = await browser.newContext({ viewport: phone, baseURL: base, locale: 'vi-VN', ...options });
    // A machine under load is slow; a test that hangs still ends.
    context.setDefaultTimeout(90_000);
    const reader = new Reader(context, await context.newPage(), base);
    context.on('weberror', (error) => reader.complain(error.page(), error.error().message));
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      // A page that is meant to be answered with 404 or 422 is told to the console by the browser.
      if (
        message.text().startsWith('Failed to load resource') &&
        message.location().url === message.page()?.url()
      )
        return;
      reader.complain(message.page(), `${message.text()} ${message.location().url}`);
    });
    return reader;
  }

  /** Goes to an address of the portal and says how it was answered. */
  async go(path: string): Promise<number> {
    const answer = await this.page.goto(path);
    return answer?.status() ?? 0;
  }

  async signIn(login: string, password = secretOfDemo): Promise<void> {
    await this.go('/sign-in');
    await this.page.getByLabel('Số điện thoại hoặc tên đăng nhập').fill(login);
    await this.page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await this.press('Đăng nhập');
  }

  /** Goes on as somebody who signed in elsewhere. */
  async become(visitor: Visitor): Promise<void> {
    const url = this.base;
    await this.context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  }

  /** Presses the one button of this name in the page's content and waits for the page that follows. */
  press(name: string | RegExp): Promise<void> {
    return this.leaveBy(this.content().getByRole('button', { name, exact: true }));
  }

  /** Follows the one link of this name in the page's content. */
  follow(name: string | RegExp): Promise<void> {
    return this.leaveBy(this.content().getByRole('link', { name, exact: true }));
  }

  /** Clicks, and waits for the page that follows, with its styles and scripts. */
  async leaveBy(target: Locator): Promise<void> {
    const next = await this.nextPage();
    // The click says better what is wrong than the page that did not come.
    next.loaded.catch(() => undefined);
    await target.click({ timeout: 60_000 });
    await next.loaded;
  }

  /** Begins to wait for the page after the one that is there now. */
  async nextPage(): Promise<{ loaded: Promise<void> }> {
    // A page that loads itself again may still be on its way: it is not the next one.
    await this.page.waitForLoadState('load');
    const ready = this.page.waitForEvent('domcontentloaded');
    return { loaded: ready.then(() => this.page.waitForLoadState('load')) };
  }

  /** Sends the page's first form empty, past what the browser would say, and waits for the page that follows. */
  async leaveBySending(): Promise<void> {
    const form = this.content().locator('form[method="post"]:has(input:not([type="hidden"]))').first();
    const next = await this.nextPage();
    await form.evaluate((element: HTMLFormElement) => {
      for (const field of element.querySelectorAll<HTMLInputElement>(
        'input:not([type="hidden"]), textarea, select',
      )) {
        field.value = '';
        field.checked = false;
      }
      element.noValidate = true;
      element.requestSubmit(element.querySelector<HTMLButtonElement>('button:not([type="button"])'));
    });
    await next.loaded;
  }

  /** The page without its header and footer. */
  content(): Locator {
    return this.page.locator('main, aside');
  }

  heading(): Promise<string | null> {
    return this.page.getByRole('heading', { level: 1 }).textContent();
  }

  path(): string {
    const url = new URL(this.page.url());
    return url.pathname + url.search;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private complain(page: Page | null, text: string): void {
    this.complaints.push(`${page ? new URL(page.url()).pathname : '?'}: ${text}`);
  }
}
