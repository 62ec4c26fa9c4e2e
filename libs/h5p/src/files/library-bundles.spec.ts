import { withAbsoluteUrls } from './library-bundles';

describe('a style sheet in a bundle', () => {
  it.each([
    ['url(a.png)', 'url(/h5p/libraries/X-1.0/css/a.png)'],
    [`url("../img/a.png")`, `url("/h5p/libraries/X-1.0/img/a.png")`],
    [`url( './b.woff2' )`, `url('/h5p/libraries/X-1.0/css/b.woff2')`],
    ['url(data:image/png;base64,AA)', 'url(data:image/png;base64,AA)'],
    ['url(/assets/a.png)', 'url(/assets/a.png)'],
    ['url(#filter)', 'url(#filter)'],
  ])('names %s as %s', (css, absolute) => {
    expect(withAbsoluteUrls(css, 'X-1.0', 'css/x.css')).toBe(absolute);
  });
});
