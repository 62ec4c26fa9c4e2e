import type { Browser } from 'playwright-core';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { crawl, type FoundPage, pagePatterns } from '../support/browser-crawl';
import { desk, openBrowser, phone, Reader } from '../support/browser';
import { overflow } from '../support/browser-layout';
import { type Demo, openDemo, secretOfDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

/** Pages that no other page links to. */
const starts = ['/', '/components', '/household', '/programmes'];
const people = ['a visitor', 'hocvien', 'giaovien', 'canboxa', 'quantri'] as const;

describe('every page', () => {
  let demo: Demo;
  let browser: Browser;
  const seen = new Set<string>();
  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  async function pagesOf(login: string): Promise<FoundPage[]> {
    const visitor = new Visitor(demo.portal.url);
    if (login !== 'a visitor') await visitor.signIn(login, secretOfDemo);
    return crawl(visitor, starts);
  }

  it.each(people)('can be read by %s in both languages, wide and narrow, with no violation of WCAG 2.2 AA', async (login) => {
    const pages = await pagesOf(login);
    const reader = await Reader.open(browser, demo.portal.url);
    await prepareAxe(reader.context);
    if (login !== 'a visitor') await reader.signIn(login);
    const findings: string[] = [];
    for (const { pattern, path } of pages) {
      for (const language of ['vi', 'en']) {
        const address = language === 'en' ? `/en${path === '/' ? '' : path}` : path;
        const status = await reader.go(address);
        const found = (what: string) => findings.push(`${address} (${pattern}): ${what}`);
        if (status !== 200) found(`status ${status}`);
        const lang = await reader.page.evaluate(() => document.documentElement.lang);
        if (lang !== language) found(`lang="${lang}"`);
        for (const size of [phone, desk]) {
          await reader.page.setViewportSize(size);
          for (const finding of await axeFindings(reader.page)) found(`${size.width} px: ${finding}`);
          const beyond = await overflow(reader.page);
          if (beyond > 0) found(`${size.width} px: ${beyond} px too wide`);
        }
      }
      seen.add(pattern);
    }
    findings.push(...reader.complaints);
    await reader.close();
    expect(findings).toEqual([]);
  }, 300_000);

  it('was seen: no page of the portal is left out', () => {
    expect(pagePatterns.filter((pattern) => !seen.has(pattern))).toEqual([]);
  });
});
