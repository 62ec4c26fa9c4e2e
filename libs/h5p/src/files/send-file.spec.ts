import { wildcardPath } from './send-file';

it('a wildcard of a route becomes one path', () => {
  expect(wildcardPath(['images', 'a.png'])).toBe('images/a.png');
  expect(wildcardPath('a.png')).toBe('a.png');
});
