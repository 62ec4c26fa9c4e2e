import { Link } from './components';
import { usePage } from './page-context';
import { remembered } from './remembered';
import { renderFragment } from './render-page';
import { testActor, testPage } from './testing/test-page';

describe('a remembered piece of a page', () => {
  let drawn = 0;
  const Card = ({ title }: { title: string }) => {
    drawn += 1;
    return <Link href="/classes/1">{title}</Link>;
  };
  const Piece = ({ kind, title }: { kind: string; title: string }) =>
    remembered(kind, { title }, () => <Card title={title} />);
  const show = (kind: string, title: string, page = testPage()) =>
    renderFragment(
      page,
      <ul>
        <Piece kind={kind} title={title} />
      </ul>,
    );
  beforeEach(() => {
    drawn = 0;
  });

  it('is rendered once for its data, whoever reads', () => {
    const first = show('once', 'May vá & thêu');
    expect(first).toBe('<ul><a href="/classes/1">May vá &amp; thêu</a></ul>');
    expect(show('once', 'May vá & thêu', testPage({ actor: testActor(), path: '/classes' }))).toBe(first);
    expect(drawn).toBe(1);
  });

  it('is another one when a word of the data, the component or the language is another', () => {
    show('other', 'a');
    expect(show('other', 'b')).toContain('>b<');
    expect(show('other', 'a', testPage({ language: 'en' }))).toContain('href="/en/classes/1"');
    show('third', 'a');
    expect(drawn).toBe(4);
  });

  it('is refused when it asks who reads it or where it stands', () => {
    for (const name of ['actor', 'path', 'csrf', 'unread', 'household', 'onBehalfOf', 'flash'] as const) {
      const Asks = () => <p>{String(usePage()[name])}</p>;
      const Remembers = () => remembered('asks', name, () => <Asks />);
      const page = testPage({ actor: testActor() });
      expect(() => renderFragment(page, <Remembers />)).toThrow('may not depend');
      // The page itself still knows all of it.
      expect(renderFragment(page, <Asks />)).toContain('<p>');
    }
  });

  it('goes when a thousand others came after it, and is rendered again when it is back', () => {
    show('old', 'first');
    for (let i = 0; i < 1000; i += 1) show('young', `${i}`);
    drawn = 0;
    expect(show('old', 'first')).toContain('>first<');
    expect(drawn).toBe(1);
  });
});
