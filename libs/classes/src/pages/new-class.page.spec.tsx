import type { Form, Problem } from '@domdom/platform';
import { renderPage } from '@domdom/ui';
import { testPage } from '../../../ui/src/testing/test-page';
import type { ClassChoices } from '../class-choices.service';
import type { NewClassFormDto } from '../dto/class.dto';
import { NewClassPage } from './new-class.page';

const fields = ['title', 'summary', 'topic', 'level', 'venueId', 'capacity', 'mode', 'startsOn', 'startsAt'];

describe('the form that opens a class', () => {
  it('names in its error summary each field that is to be mended', () => {
    const problems: Problem[] = fields.map((field) => ({ field, code: 'field.required', params: {} }));
    const form: Form<NewClassFormDto> = { values: {}, input: null, problems };
    const choices = {
      unit: { id: 'u', name: 'Xã Mường Hoa' } as ClassChoices['unit'],
      venues: [],
      instructors: [],
      partners: [],
      courses: [],
    };
    const html = renderPage(testPage(), <NewClassPage form={form} choices={choices} />);
    const summary = html.slice(html.indexOf('error-summary')).split('</ul>')[0] ?? '';
    const said = [...summary.matchAll(/<a href="#f-[^"]+">([^<]*)</g)].map((match) => match[1]);
    expect(said).toHaveLength(fields.length);
    for (const line of said) expect(line).toMatch(/^.+: Hãy điền mục này\.$/);
    expect(said[0]).toBe('Tên lớp: Hãy điền mục này.');
  });
});
