import { renderFragment } from '../render-page';
import { testPage } from '../testing/test-page';
import { Facet } from './facet';

const kinds = ['file', 'link', 'film'] as const;
type Kind = (typeof kinds)[number];

const shown = (counts: Partial<Record<Kind, number>>, chosen?: Kind, least?: number) =>
  renderFragment(
    testPage(),
    <Facet
      title="Loại"
      values={kinds}
      name={(kind) => `<${kind}>`}
      counts={counts}
      chosen={chosen}
      href={(kind) => (kind ? `/list?kind=${kind}` : '/list')}
      least={least}
    />,
  );

describe('one thing to narrow a list by', () => {
  it('offers what would find something, with how much', () => {
    const page = shown({ file: 3, link: 1 });
    expect(page).toMatch(
      /href="[^"]*\/list\?kind=file"[^>]*><span>&lt;file(>|&gt;)<\/span><span class="badge">3</,
    );
    expect(page).not.toContain('film');
  });

  it('takes away what is chosen, also where nothing more is found with it', () => {
    const page = shown({ file: 3 }, 'film');
    expect(page).toMatch(/href="[^"]*\/list" aria-current="true"/);
    expect(page).toContain('film');
  });

  it('is left out where there is too little to choose from, unless something is chosen', () => {
    expect(shown({})).toBe('');
    expect(shown({ file: 3 }, undefined, 2)).toBe('');
    expect(shown({ file: 3 }, 'file', 2)).toContain('file');
  });
});
