import type { Browser } from 'playwright-core';
import { openBrowser, Reader } from '../support/browser';
import { overflow, smallTargets, uselessButtons } from '../support/browser-layout';
import { weigh } from '../support/browser-weight';
import { type Demo, openPortalOfDemo, secretOfDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

/** What a page may weigh on a cheap phone and a slow line. */
const budget = { bytes: 40 * 1024, requests: 6, bytesBeforePaint: 14 * 1024, requestsBeforePaint: 2 };

/** Pages by their address; an address with a star is the first of its kind on the page before it. */
const openPages = [
  '/',
  '/classes',
  '/classes/*',
  '/courses',
  '/courses/*',
  '/programmes',
  '/programmes/*',
  '/units',
  '/units/*',
  '/recommendations',
  '/resources',
  '/resources/*',
  '/sign-in',
  '/sign-up',
  '/verify',
];
const ownPages = [
  '/',
  '/account',
  '/certificates',
  '/certificates/*',
  '/classes/mine',
  '/classes/*',
  '/courses',
  '/courses/*',
  '/learn',
  '/notifications',
  '/recommendations',
  '/certificates/record',
  '/certificates/record/shares',
];

describe('a citizen’s page', () => {
  let demo: Pick<Demo, 'portal' | 'stop'>;
  let browser: Browser;
  let learner: Visitor;
  beforeAll(async () => {
    demo = await openPortalOfDemo();
    browser = await openBrowser();
    learner = new Visitor(demo.portal.url);
    await learner.signIn('hocvien', secretOfDemo);
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  async function addressesOf(visitor: Visitor, pages: string[]): Promise<string[]> {
    const found: string[] = [];
    for (const [index, page] of pages.entries()) {
      if (!page.endsWith('*')) {
        found.push(page);
        continue;
      }
      const { text } = await visitor.get(pages[index - 1]!);
      const first = new RegExp(`href="(${page.slice(0, -1)}(?!mine|record)[^"/.?]+)"`).exec(text);
      if (!first) throw new Error(`no page of ${page} was found`);
      found.push(first[1]!);
    }
    return found;
  }

  /** A lesson to read, not to play, of a course that the learner takes. */
  async function textLesson(): Promise<string> {
    const { text } = await learner.get('/learn');
    const [, first] = /href="(\/learn\/[^"/]+\/[^"]+)"/.exec(text)!;
    const lesson = await learner.get(first!);
    for (const [, path] of lesson.text.matchAll(/href="(\/learn\/[^"/]+\/[^"]+)"/g))
      if (!(await learner.get(path!)).text.includes('<iframe')) return path!;
    throw new Error('no lesson to read was found');
  }

  /** What breaks the budget, page by page; each page in a browser of its own. */
  async function broken(visitor: Visitor, paths: string[]): Promise<string[]> {
    const problems: string[] = [];
    for (const path of paths) {
      const reader = await Reader.open(browser, demo.portal.url);
      await reader.become(visitor);
      const weight = await weigh(reader.page, path);
      process.stdout.write(`${path.padEnd(50)} ${JSON.stringify(weight)}\n`);
      for (const [what, most] of Object.entries(budget)) {
        const is = weight[what as keyof typeof budget];
        if (is > most) problems.push(`${path}: ${what} ${is}, at most ${most}`);
      }
      const beyond = await overflow(reader.page);
      if (beyond > 0) problems.push(`${path}: ${beyond} px too wide`);
      for (const target of await smallTargets(reader.page)) problems.push(`${path}: too small: ${target}`);
      problems.push(...reader.complaints);
      await reader.close();
    }
    return problems;
  }

  it('keeps to its weight, its width and its targets for a visitor', async () => {
    const visitor = new Visitor(demo.portal.url);
    expect(await broken(visitor, await addressesOf(visitor, openPages))).toEqual([]);
  }, 1_200_000);

  it('keeps to its weight, its width and its targets for a learner', async () => {
    const paths = [...(await addressesOf(learner, ownPages)), await textLesson()];
    expect(await broken(learner, paths)).toEqual([]);
  }, 1_200_000);

  it('has no button that does nothing without JavaScript', async () => {
    const reader = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await reader.become(learner);
    const problems: string[] = [];
    for (const path of [...(await addressesOf(learner, ownPages)), await textLesson()]) {
      await reader.go(path);
      problems.push(...(await uselessButtons(reader.page)).map((button) => `${path}: ${button}`));
    }
    await reader.close();
    expect(problems).toEqual([]);
  }, 1_200_000);
});
