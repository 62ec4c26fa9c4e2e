import type { Browser } from 'playwright-core';
import { openBrowser, Reader } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { overflow } from '../support/browser-layout';
import { type Demo, openPortalOfDemo, secretOfDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

/** Stands for the next version of a course, which somebody begins to write. */
const draft = 'the next version of a course';
/** Pages with forms, each with who may send them; an address with a star is the first of its kind on the page before. */
const forms: Record<string, string[][]> = {
  'a visitor': [['/sign-in'], ['/sign-up']],
  hocvien: [['/account']],
  giaovien: [
    ['/teach/courses/new'],
    ['/teach/courses/import'],
    [draft],
    [draft, '/teach/lessons/*'],
    ['/teach', '/teach/courses/0*', '/teach/courses/0*/details'],
    ['/teach/questions', '/teach/questions/0*'],
  ],
  canboxa: [
    ['/organise/classes/new', '/organise/classes/new?unit=*'],
    [
      '/organise/classes',
      '/organise/classes/*',
      '/organise/classes/*/people',
      '/organise/classes/*/people/add?q=*',
    ],
    ['/units/mine', '/units/*'],
    ['/units/mine', '/units/*', '/units/*/people', '/on-behalf/*'],
  ],
};

describe('a page', () => {
  let demo: Pick<Demo, 'portal' | 'stop'>;
  let browser: Browser;
  beforeAll(async () => {
    demo = await openPortalOfDemo();
    browser = await openBrowser();
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  async function visitorAs(login: string): Promise<Visitor> {
    const visitor = new Visitor(demo.portal.url);
    if (login !== 'a visitor') await visitor.signIn(login, secretOfDemo);
    return visitor;
  }

  /** Begins the next version of a course that the visitor wrote; there is one draft of a course at most. */
  async function nextVersion(visitor: Visitor): Promise<string> {
    const { text } = await visitor.get('/teach');
    const [, course] = /href="(\/teach\/courses\/[0-9a-f-]{36})"/.exec(text)!;
    await visitor.get(course!);
    return (await visitor.post(`${course}/version`, {})).path;
  }

  /** Follows, from page to page, the first link of each shape, and gives the address of the last page. */
  async function walk(visitor: Visitor, way: readonly string[]): Promise<string> {
    let here = way[0] === draft ? await nextVersion(visitor) : way[0]!;
    for (const shape of way.slice(1)) {
      const { text } = await visitor.get(here);
      const found = new RegExp(
        `href="(${shape.replace(/[?]/g, '\\?').replaceAll('*', '(?!new|mine)[^"/?]*')})"`,
      ).exec(text);
      if (!found) throw new Error(`no link like ${shape} on ${here}`);
      here = found[1]!.replaceAll('&amp;', '&');
    }
    return here;
  }

  it.each(Object.keys(forms))(
    'whose form was sent empty by %s says what is missing, and is accessible',
    async (login) => {
      const visitor = await visitorAs(login);
      const reader = await Reader.open(browser, demo.portal.url);
      await prepareAxe(reader.context);
      await reader.become(visitor);
      const problems: string[] = [];
      for (const way of forms[login]!) {
        const path = await walk(visitor, way);
        await reader.go(path);
        await reader.leaveBySending();
        const found = (what: string) => problems.push(`${path}: ${what}`);
        if (!/^Có lỗi/.test(await reader.page.title())) found(`title ${await reader.page.title()}`);
        const summary = reader.page.getByRole('alert');
        if (!(await summary.evaluate((element) => element.contains(document.activeElement))))
          found('the error summary has not the focus');
        const links = await summary
          .getByRole('link')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
        if (links.length === 0) found('the error summary names no field');
        for (const link of links)
          if ((await reader.page.locator(`[id="${link.slice(1)}"]`).count()) !== 1)
            found(`${link} leads nowhere`);
        for (const finding of await axeFindings(reader.page)) found(finding);
        const beyond = await overflow(reader.page);
        if (beyond > 0) found(`${beyond} px too wide`);
      }
      expect([...problems, ...reader.complaints]).toEqual([]);
      await reader.close();
    },
    1_200_000,
  );

  it('is accessible in the dark', async () => {
    const reader = await Reader.open(browser, demo.portal.url, { colorScheme: 'dark' });
    await prepareAxe(reader.context);
    await reader.become(await visitorAs('hocvien'));
    const problems: string[] = [];
    for (const path of [
      '/',
      '/components',
      '/courses',
      '/classes',
      '/learn',
      '/recommendations',
      '/account',
    ]) {
      await reader.go(path);
      problems.push(...(await axeFindings(reader.page)).map((finding) => `${path}: ${finding}`));
    }
    expect([...problems, ...reader.complaints]).toEqual([]);
    await reader.close();
  }, 1_200_000);
});
