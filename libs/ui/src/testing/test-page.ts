import type { Actor, Role } from '@domdom/platform';
import type { PageContext } from '../page-context';

/** An actor with one role for the whole portal, or a plain learner. */
export function testActor(role: Role = 'learner'): Actor {
  return {
    personId: 'p1',
    name: 'Nguyễn Thị Hường',
    language: 'vi',
    homeUnitId: null,
    grants: role === 'learner' ? [] : [{ role, unitId: null }],
    consents: { analytics: false, recommendations: false },
    representedBy: null,
    by: 'session',
  };
}

/** A page context for tests: a visitor on the Vietnamese home page, changed as the test needs. */
export function testPage(change: Partial<PageContext> = {}): PageContext {
  return {
    language: 'vi',
    path: '/',
    csrf: 'token-of-the-session',
    actor: null,
    unread: 0,
    household: [],
    onBehalfOf: null,
    flash: null,
    assets: { url: (name) => `/assets/${name}` },
    ...change,
  };
}
