import { render } from 'preact-render-to-string';
import { PageSections } from './page-sections';

class Sections extends PageSections<{ name: string }> {}
const section = (key: string, order: number, shown = true) => ({
  key,
  order,
  render: async ({ name }: { name: string }) => (shown ? <p class={key}>{name}</p> : null),
});

describe('the sections of a page', () => {
  it('are shown in order, whoever came first, and left out where they have nothing to show', async () => {
    const sections = new Sections();
    for (const one of [section('late', 90), section('empty', 50, false), section('early', 10)])
      sections.add(one);
    const shown = await sections.render({ name: 'May vá' });
    expect(shown.map(({ key }) => key)).toEqual(['early', 'late']);
    expect(render(shown[0]!.shown)).toBe('<p class="early">May vá</p>');
  });

  it('cannot share a key', () => {
    const sections = new Sections();
    sections.add(section('one', 1));
    expect(() => sections.add(section('one', 2))).toThrow('two sections');
  });
});
