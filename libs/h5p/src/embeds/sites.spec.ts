import fc from 'fast-check';
import { readSites } from './sites';

describe('sites that may show a lesson', () => {
  it.each([
    ['', []],
    ['truong.edu.vn', ['https://truong.edu.vn']],
    ['https://Truong.edu.vn/bai-hoc?x=1\nhttp://xa.vn:8080', ['https://truong.edu.vn', 'http://xa.vn:8080']],
    ['*.edu.vn, truong.vn; truong.vn', ['https://*.edu.vn', 'https://truong.vn']],
    ['localhost:3000', ['https://localhost:3000']],
  ])('%j are %j', (typed, sites) => {
    expect(readSites(typed)).toEqual(sites);
  });
  it.each(['*', 'https://*', "'self'", 'truong', 'ftp://a.vn', 'a.vn;b', 'javascript:x', 'a..vn', '-a.vn'])(
    '%j is none',
    (typed) => {
      expect(readSites(`${typed} *`)).toBeNull();
    },
  );
  it('are ten at most', () => {
    const named = (count: number) => Array.from({ length: count }, (_, index) => `a${index}.vn`).join('\n');
    expect(readSites(named(10))).toHaveLength(10);
    expect(readSites(named(11))).toBeNull();
  });
  it('never bring anything into a policy but names of sites', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        (readSites(text) ?? []).every((site) => /^https?:\/\/[a-z0-9.*:-]+$/.test(site)),
      ),
    );
  });
});
