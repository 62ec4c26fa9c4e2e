import { blankForm, commonErrors, withError } from '@domdom/platform';
import type { NavigationEntry } from '../navigation';
import { isCurrent, navigationFor, registerNavigation } from '../navigation';
import { ComponentsPage } from '../pages/components.page';
import { renderPage } from '../render-page';
import { testActor, testPage } from '../testing/test-page';
import { Link } from './link';
import { Page } from './page';

const entry = (key: string, audience: NavigationEntry['for'], order = 1): NavigationEntry => ({
  key,
  path: `/${key}`,
  label: { vi: `vi-${key}`, en: `en-${key}` },
  icon: 'book',
  for: audience,
  order,
});

describe('a page', () => {
  it('is a whole document in its language with one style sheet for the screen and one heading', () => {
    const html = renderPage(
      testPage({ language: 'en', path: '/classes?q=may' }),
      <Page title="Classes">x</Page>,
    );
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('<title>Classes – Đom Đóm</title>');
    // Nobody waits for the second, which is for paper.
    expect(html.match(/rel="stylesheet"[^>]*/g)!.map((link) => link.includes('media="print"'))).toEqual([
      false,
      true,
    ]);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('links to the same address in the other language, with its query', () => {
    const vietnamese = renderPage(testPage({ path: '/classes?q=may' }), <Page title="Lớp">x</Page>);
    expect(vietnamese).toContain('href="/en/classes?q=may" hreflang="en"');
    const english = renderPage(
      testPage({ language: 'en', path: '/classes?q=may' }),
      <Page title="Lớp">x</Page>,
    );
    expect(english).toContain('href="/classes?q=may" hreflang="vi"');
  });

  it('escapes what people wrote, in the title, the heading and the flash', () => {
    const html = renderPage(
      testPage({ flash: '<img src=x>' }),
      <Page title="<script>alert(1)</script>">x</Page>,
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x>');
  });

  it('says in its title that a form came back with problems', () => {
    const form = withError(blankForm(), commonErrors.notFound());
    const html = renderPage(
      testPage(),
      <Page title="Đăng ký" form={form}>
        x
      </Page>,
    );
    expect(html).toContain('<title>Có lỗi: Đăng ký – Đom Đóm</title>');
  });

  it('says what happened and what this is before the one thing to do, and that before the rest', () => {
    const html = renderPage(
      testPage({ flash: 'Đã hủy đăng ký.' }),
      <Page title="May áo" nextStep={<button type="submit">Đăng ký lớp này</button>}>
        <p>Thứ Ba, 19:30</p>
      </Page>,
    );
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const places = ['Đã hủy đăng ký.', '<h1>May áo', 'Đăng ký lớp này', 'Thứ Ba'].map((text) =>
      main.indexOf(text),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('keeps the heading of a hero inside the main content', () => {
    const html = renderPage(
      testPage(),
      <Page title="Đom Đóm" heading={false} hero={<h1>Học suốt đời</h1>}>
        x
      </Page>,
    );
    expect(html.indexOf('<main')).toBeLessThan(html.indexOf('<h1'));
    expect(html.match(/<main/g)).toHaveLength(1);
  });

  it('offers a visitor to sign in, and a person on a shared phone to switch', () => {
    const visitor = renderPage(testPage(), <Page title="a">x</Page>);
    expect(visitor).toContain('href="/sign-in"');
    expect(visitor).not.toContain('/sign-out');
    const shared = testPage({
      actor: testActor(),
      household: [
        { id: 'p1', name: 'Nguyễn Thị Hường', current: true },
        { id: 'p2', name: 'Vừ A Dính', current: false },
      ],
    });
    const signedIn = renderPage(shared, <Page title="a">x</Page>);
    expect(signedIn).not.toContain('href="/sign-in"');
    expect(signedIn).toContain('name="personId" value="p2"');
    expect(signedIn).not.toContain('name="personId" value="p1"');
  });

  it('says for whom somebody is acting and how to stop', () => {
    const html = renderPage(
      testPage({ actor: testActor('official'), onBehalfOf: { id: 'p3', name: 'Lò Thị Mẩy' } }),
      <Page title="a">x</Page>,
    );
    expect(html).toContain('<strong>Lò Thị Mẩy</strong>');
    expect(html).toContain('action="/on-behalf/stop"');
  });

  it('has neither frame nor script when it is bare', () => {
    const html = renderPage(
      testPage(),
      <Page title="a" bare>
        x
      </Page>,
    );
    expect(html).not.toContain('site-header');
    expect(html).not.toContain('site-footer');
    expect(html).toContain('<main id="main"');
  });
});

describe('the navigation', () => {
  const all = [
    entry('admin', 'administrator', 9),
    entry('reports', 'official', 4),
    entry('teach', 'instructor', 3),
    entry('mine', 'learner', 2),
    entry('classes', 'everyone', 1),
    { ...entry('about', 'everyone', 0), place: 'footer' as const },
  ];
  const seenBy = (...role: Parameters<typeof testActor>) =>
    navigationFor(testActor(...role), 'main', all).map((one) => one.key);

  it('shows each person what their role allows, in order', () => {
    expect(navigationFor(null, 'main', all).map((one) => one.key)).toEqual(['classes']);
    expect(seenBy()).toEqual(['classes', 'mine']);
    expect(seenBy('instructor')).toEqual(['classes', 'mine', 'teach']);
    expect(seenBy('official')).toEqual(['classes', 'mine', 'teach', 'reports']);
    expect(seenBy('administrator')).toEqual(['classes', 'mine', 'teach', 'reports', 'admin']);
  });

  it('shows what is the portal’s own to nobody who administers one unit alone', () => {
    const own = [...all, entry('portal', 'portal-administrator', 10)];
    const grants = [{ role: 'administrator' as const, unitId: 'u1' }];
    const ofUnit = navigationFor({ ...testActor(), grants }, 'main', own).map((one) => one.key);
    expect(ofUnit).toEqual(['classes', 'mine', 'teach', 'reports', 'admin']);
    const ofPortal = navigationFor(testActor('administrator'), 'main', own).map((one) => one.key);
    expect(ofPortal).toEqual([...ofUnit, 'portal']);
    expect(navigationFor(testActor('official'), 'main', own)).toHaveLength(4);
    expect(navigationFor(null, 'main', own)).toHaveLength(1);
  });

  it('keeps the footer apart', () => {
    expect(navigationFor(null, 'footer', all).map((one) => one.key)).toEqual(['about']);
  });

  it('marks the entry to which the page belongs, and no other', () => {
    expect(isCurrent({ path: '/classes' }, '/classes/7?tab=2')).toBe(true);
    expect(isCurrent({ path: '/classes' }, '/classes?q=may')).toBe(true);
    expect(isCurrent({ path: '/class' }, '/classes')).toBe(false);
    expect(isCurrent({ path: '/' }, '/classes')).toBe(false);
  });

  it('puts a registered entry on every page, under its words in the language', () => {
    registerNavigation({ ...entry('spec-entry', 'everyone'), order: 0 });
    const html = renderPage(testPage({ language: 'en', path: '/spec-entry' }), <Page title="a">x</Page>);
    expect(html).toMatch(/href="\/en\/spec-entry" aria-current="page">(<svg.*?<\/svg>)?en-spec-entry/);
  });
});

describe('a link', () => {
  const linkTo = (href: string, asIs = false) =>
    renderPage(
      testPage({ language: 'en' }),
      <Link href={href} asIs={asIs}>
        x
      </Link>,
    );
  it('stays in the language of the page', () => {
    expect(linkTo('/classes')).toContain('href="/en/classes"');
    expect(linkTo('/')).toContain('href="/en"');
  });
  it('leaves other addresses alone', () => {
    for (const href of [
      'https://vi.wikipedia.org/',
      '//example.org/a',
      'tel:+84912345678',
      '#main',
      '?page=2',
    ]) {
      expect(linkTo(href)).toContain(`href="${href}"`);
    }
    expect(linkTo('/files/a.csv', true)).toContain('href="/files/a.csv"');
  });
});

describe('the page of all components', () => {
  for (const language of ['vi', 'en'] as const) {
    const html = renderPage(
      testPage({ language, path: '/components', actor: testActor() }),
      <ComponentsPage />,
    );

    it(`works under a policy without inline styles and scripts (${language})`, () => {
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/\son[a-z]+=/);
      expect(html).not.toMatch(/<script(?![^>]* src=)/);
    });

    it(`has no id twice and no reference to an id that is not there (${language})`, () => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const named = [...html.matchAll(/\s(?:for|list|aria-labelledby|aria-describedby)="([^"]+)"/g)];
      const missing = named.flatMap((match) => match[1]!.split(' ')).filter((id) => !ids.includes(id));
      expect(named.length).toBeGreaterThan(20);
      expect(missing).toEqual([]);
    });
  }
});
