import { filesOf } from './cold-page';

describe('the files of a page', () => {
  it('are its style sheets, icons, scripts, pictures and frames, each once', () => {
    const html = `<link rel="stylesheet" href="/a.css"/><link rel="icon" href="/i.svg"><link rel="alternate"
      hreflang="en" href="/en"><script type="module" src="/m.js"></script><script src="/m.js"></script>
      <img alt="" src="/p.png"><img src="https://elsewhere.example/x.png"><a href="/courses">x</a>`;
    expect(filesOf(html)).toEqual(['/a.css', '/i.svg', '/m.js', '/p.png']);
  });
});
