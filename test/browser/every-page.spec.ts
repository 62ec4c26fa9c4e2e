import type { Browser } from 'playwright-core';
import { desk, openBrowser, phone, Reader } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { crawl, pagePatterns } from '../support/browser-crawl';
import { overflow } from '../support/browser-layout';
import { type Demo, openDemo, secretOfDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

/** Pages that no other page links to, and where to start looking for the rest. */
const starts = ['/', '/components', '/programmes', '/household'];
/** Pages that speak the language of their lesson, whatever the reader's. */
const ofTheLesson = ['/h5p/play/:id', '/h5p/preview/:id'];
const everyWay = ['vi', 'en'].flatMap((language) => [phone, desk].map((size) => ({ language, size })));

describe('every page', () => {
  let demo: Demo;
  let browser: Browser;
  /** The pages that were looked at in every way; for people with other rights once more, in one way. */
  const seen = new Set<string>();
  const forwarded = new Set<string>();
  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  /** Looks at one page of each pattern that this visitor can reach, and says what is wrong with it. */
  async function problemsOf(visitor: Visitor, more: string[] = []): Promise<string[]> {
    const { pages, forwarding } = await crawl(visitor, [...starts, ...more]);
    for (const pattern of forwarding) forwarded.add(pattern);
    const reader = await Reader.open(browser, demo.portal.url);
    await prepareAxe(reader.context);
    await reader.become(visitor);
    const problems: string[] = [];
    for (const [index, { pattern, path }] of pages.entries()) {
      const ways = seen.has(pattern) ? [everyWay[index % everyWay.length]!] : everyWay;
      seen.add(pattern);
      let shown = '';
      for (const { language, size } of ways) {
        const address = language === 'en' ? `/en${path}`.replace(/\/$/, '') : path;
        const found = (what: string) => problems.push(`${address} (${pattern}) at ${size.width} px: ${what}`);
        await reader.page.setViewportSize(size);
        if (address !== shown) {
          const status = await reader.go(address);
          if (status !== 200) found(`status ${status}`);
          const lang = await reader.page.evaluate(() => document.documentElement.lang);
          if (lang !== language && !ofTheLesson.includes(pattern)) found(`lang is ${lang}`);
        }
        shown = address;
        const beyond = await overflow(reader.page);
        if (beyond > 0) found(`${beyond} px too wide`);
        for (const finding of await axeFindings(reader.page)) found(finding);
      }
    }
    problems.push(...reader.complaints);
    await reader.close();
    return problems;
  }

  async function visitorAs(...logins: string[]): Promise<Visitor> {
    const visitor = new Visitor(demo.portal.url);
    for (const login of logins) await visitor.signIn(login, secretOfDemo);
    return visitor;
  }

  it('is right for a visitor', async () => {
    expect(await problemsOf(new Visitor(demo.portal.url))).toEqual([]);
  }, 300_000);

  it('is right for a learner who shares the device', async () => {
    const learner = await visitorAs('nguoimoi', 'hocvien');
    const mine = await learner.get('/learn');
    const [, completed] = /href="\/courses\/([^/"]+)\/certificate"/.exec(mine.text)!;
    expect(await problemsOf(learner, [`/learn/${completed}/completed`])).toEqual([]);
  }, 300_000);

  it('is right for an instructor', async () => {
    expect(await problemsOf(await visitorAs('giaovien'))).toEqual([]);
  }, 300_000);

  it('is right for an official', async () => {
    expect(await problemsOf(await visitorAs('canboxa'))).toEqual([]);
  }, 300_000);

  it('is right for an administrator', async () => {
    expect(await problemsOf(await visitorAs('quantri'))).toEqual([]);
  }, 300_000);

  it('was looked at: no page of the portal was left out', () => {
    const missed = pagePatterns.filter((pattern) => !seen.has(pattern) && !forwarded.has(pattern));
    expect(missed).toEqual([]);
    expect(seen.size).toBeGreaterThan(50);
  });
});
