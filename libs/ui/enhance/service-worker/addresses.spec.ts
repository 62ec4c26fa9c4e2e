import { isKeepable, isParting } from './addresses';

describe('the addresses that the service worker looks at', () => {
  it.each([
    ['/organise/classes/a/sessions/b/attendance', true],
    ['/en/organise/classes/a/sessions/b/attendance', true],
    ['/organise/classes/a/sessions/b/check-in', false],
    ['/organise/classes/a', false],
    ['/account', false],
    ['/', false],
  ])('keeps %s: %s', (path, kept) => {
    expect(isKeepable(path)).toBe(kept);
  });

  it.each([
    ['POST', '/sign-out', true],
    ['POST', '/sign-in', true],
    ['POST', '/en/sign-up', true],
    ['POST', '/household/switch', true],
    ['POST', '/on-behalf/start', true],
    ['POST', '/sign-in/reset', true],
    ['GET', '/sign-in', false],
    ['POST', '/classes/a/register', false],
    ['POST', '/sign-outs', false],
  ])('forgets all at %s %s: %s', (method, path, parting) => {
    expect(isParting(method, path)).toBe(parting);
  });
});
