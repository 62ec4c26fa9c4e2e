import type { Language } from '@domdom/platform';
import type { Browser, ViewportSize } from 'playwright-core';
import { demoInvitation } from '../../apps/cli/src/demo/make-admissions';
import { demoClassCode } from '../../apps/cli/src/demo/make-classes';
import { demoShareToken } from '../../apps/cli/src/demo/make-record';
import { desk, openBrowser, phone, Reader } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { crawl, type FoundPage, pagePatterns } from '../support/browser-crawl';
import { overflow } from '../support/browser-layout';
import { type Demo, openDemo, secretOfDemo } from '../support/demo';
import { beginLesson, type MadeAttempt } from '../support/h5p-attempt';
import { Visitor } from '../support/visitor';

/** Pages that no other page links to, and where to start looking for the rest. */
const starts = [
  '/',
  '/components',
  '/programmes',
  '/household',
  '/check-in/qua-han',
  `/join/${demoInvitation}`,
  `/classes/invitation/${demoClassCode}`,
];
/** Pages that speak the language of their lesson, whatever the reader's. */
const ofTheLesson = ['/h5p/play/:id', '/h5p/preview/:id', '/h5p/preview/:id/versions/:number'];
const sizes = [phone, desk];
const languages: readonly Language[] = ['vi', 'en'];
/** What does not depend on the words is looked at in the language that most people read. */
const withoutWords: Record<Language, readonly string[]> = { vi: [], en: ['color-contrast'] };
const patience = 1_200_000;

const local = (path: string, language: Language) =>
  language === 'en' ? `/en${path}`.replace(/\/$/, '') : path;

describe('every page, in both languages and at both widths,', () => {
  let demo: Demo;
  let browser: Browser;
  /** What the learner did in an interactive lesson, for those who look at results. */
  let attempt: MadeAttempt;
  const seen = new Set<string>();
  /**
   * What the pages that were looked at are made of. A page that has more parts for people with other rights is looked
   * at once more, in one width and in the language that most people read: which parts a page has does not depend on
   * the language.
   */
  const seenParts = new Set<string>();
  const forwarded = new Set<string>();
  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  async function readerFor(visitor: Visitor): Promise<Reader> {
    const reader = await Reader.open(browser, demo.portal.url);
    await prepareAxe(reader.context);
    await reader.become(visitor);
    return reader;
  }

  /** What is wrong with one page in one language. */
  async function problemsOfPage(
    reader: Reader,
    { pattern, path }: FoundPage,
    language: Language,
    widths: readonly ViewportSize[],
  ): Promise<string[]> {
    const address = local(path, language);
    const problems: string[] = [];
    const found = (what: string) => problems.push(`${address} (${pattern}): ${what}`);
    const status = await reader.go(address);
    if (status !== 200) found(`status ${status}`);
    const lang = await reader.page.evaluate(() => document.documentElement.lang);
    if (lang !== language && !ofTheLesson.includes(pattern)) found(`lang is ${lang}`);
    for (const size of widths) {
      await reader.page.setViewportSize(size);
      const beyond = await overflow(reader.page);
      if (beyond > 0) found(`${beyond} px too wide for ${size.width} px`);
      for (const finding of await axeFindings(reader.page, withoutWords[language]))
        found(`at ${size.width} px ${finding}`);
    }
    return problems;
  }

  /** Looks at pages as this visitor sees them, those looked at before in one language and width, and says what is wrong. */
  async function lookAt(visitor: Visitor, toLookAt: readonly FoundPage[]): Promise<string[]> {
    const again = new Set(toLookAt.filter(({ pattern }) => seen.has(pattern)));
    for (const { pattern, parts } of toLookAt) {
      seen.add(pattern);
      for (const part of parts) seenParts.add(part);
    }
    const problems: string[] = [];
    for (const language of languages) {
      const reader = await readerFor(visitor);
      for (const [index, page] of toLookAt.entries()) {
        if (again.has(page) && language !== 'vi') continue;
        const widths = again.has(page) ? [sizes[index % sizes.length]!] : sizes;
        problems.push(...(await problemsOfPage(reader, page, language, widths)));
      }
      problems.push(...reader.complaints);
      await reader.close();
    }
    return problems;
  }

  /** Looks at one page of each pattern that this visitor can reach, and says what is wrong with it. */
  async function problemsOf(visitor: Visitor, more: string[] = []): Promise<string[]> {
    const { pages, forwarding } = await crawl(visitor, [...starts, ...more]);
    for (const pattern of forwarding) forwarded.add(pattern);
    const toLookAt = pages.filter(
      ({ pattern, parts }) => !seen.has(pattern) || [...parts].some((part) => !seenParts.has(part)),
    );
    return lookAt(visitor, toLookAt);
  }

  async function visitorAs(...logins: string[]): Promise<Visitor> {
    const visitor = new Visitor(demo.portal.url);
    for (const login of logins) await visitor.signIn(login, secretOfDemo);
    return visitor;
  }

  /** Asks in a course that the learner takes: what one wrote can be changed for an hour. */
  async function questionOf(learner: Visitor, learnPage: string): Promise<string> {
    const [, slug] = /href="\/learn\/([^/"]+)/.exec(learnPage)!;
    const course = await learner.get(`/courses/${slug}`);
    const [, discussion] = /href="(\/discussions\/courses\/[0-9a-f-]{36})"/.exec(course.text)!;
    await learner.get(`${discussion}/ask`);
    const asked = await learner.post(`${discussion}/ask`, {
      title: 'Ôn lại ở đâu?',
      body: 'Tôi quên rồi.',
    });
    return asked.path;
  }

  /** The page of the first package among the lessons that an instructor wrote. */
  async function packageOf(instructor: Visitor, teachPage: string): Promise<string> {
    for (const [, course] of teachPage.matchAll(/href="(\/teach\/courses\/[0-9a-f-]{36})"/g)) {
      const { text } = await instructor.get(course!);
      for (const [, lesson] of text.matchAll(/href="(\/teach\/lessons\/[0-9a-f-]{36})"/g)) {
        const [, found] =
          /href="(\/teach\/packages\/[0-9a-f-]{36})"/.exec((await instructor.get(lesson!)).text) ?? [];
        if (found) return found;
      }
    }
    throw new Error('no lesson of a package was found');
  }

  /** The page of a lesson that other sites may show. */
  async function embedOf(instructor: Visitor): Promise<string> {
    const [, content] = /href="(\/teach\/h5p\/[0-9a-f-]{36})/.exec(
      (await instructor.get('/teach/h5p')).text,
    )!;
    await instructor.get(`${content}/embeds`);
    return (await instructor.post(`${content}/embeds`, { name: 'Trang của xã', sites: 'xa.vn' })).path;
  }

  it(
    'is right for a visitor',
    async () => {
      expect(await problemsOf(new Visitor(demo.portal.url))).toEqual([]);
    },
    patience,
  );

  it(
    'is right for a learner who shares the device',
    async () => {
      const learner = await visitorAs('nguoimoi', 'hocvien');
      const mine = await learner.get('/learn');
      const [, completed] = /href="\/courses\/([^/"]+)\/certificate"/.exec(mine.text)!;
      attempt = await beginLesson(learner, 'ky-nang-so-co-ban');
      const more = [
        `/h5p/lessons/${attempt.lessonId}/attempts`,
        `/learn/${completed}`,
        `/learn/${completed}/completed`,
        // Its quiz was begun.
        '/courses/di-duong-an-toan',
        '/learn/di-duong-an-toan',
        '/recommendations/answers',
        `/shared/${demoShareToken}`,
        await questionOf(learner, mine.text),
      ];
      expect(await problemsOf(learner, more)).toEqual([]);
    },
    patience,
  );

  it(
    'is right for a child, with whom a parent or guardian agrees',
    async () => {
      const child = new Visitor(demo.portal.url);
      const fullName = 'Giàng Thị Mỷ';
      await child.signUp('be-my', fullName);
      await child.get('/account');
      const birthYear = String(new Date().getFullYear() - 12);
      const { text } = await child.post('/account', { fullName, birthYear, language: 'vi' });
      const [, path] = /href="(\/account\/guardian\/[a-z-]+)"/.exec(text)!;
      expect(
        await lookAt(child, [{ pattern: '/account/guardian/:purpose', path: path!, parts: new Set() }]),
      ).toEqual([]);
    },
    patience,
  );

  it(
    'is right for an instructor',
    async () => {
      const instructor = await visitorAs('giaovien');
      const taught = await instructor.get('/teach');
      const [, course] = /href="(\/teach\/courses\/[0-9a-f-]{36})"/.exec(taught.text)!;
      const more = [
        // Linked from the job that made the file.
        `${course}/gradebook/file`,
        await packageOf(instructor, taught.text),
        await embedOf(instructor),
      ];
      expect(await problemsOf(instructor, more)).toEqual([]);
    },
    patience,
  );

  it(
    'is right for an official',
    async () => {
      const results = `/teach/h5p/${attempt.contentId}/results`;
      expect(await problemsOf(await visitorAs('canboxa'), ['/jobs', results])).toEqual([]);
    },
    patience,
  );

  it(
    'is right for an administrator',
    async () => {
      expect(await problemsOf(await visitorAs('quantri'))).toEqual([]);
    },
    patience,
  );

  it('was looked at: no page of the portal was left out', () => {
    const missed = pagePatterns.filter((pattern) => !seen.has(pattern) && !forwarded.has(pattern));
    expect(missed).toEqual([]);
    expect(seen.size).toBeGreaterThan(50);
  });
});
