import { blankForm, type Form as FormState } from '@domdom/platform';
import { Form, renderFragment } from '@domdom/ui';
import { testPage } from '../../../ui/src/testing/test-page';
import type { CourseFormDto } from '../dto/courses.dto';
import { subjectFields, unitField } from './subject-fields';

const labels = { topic: 'Chủ đề', level: 'Trình độ', language: 'Học bằng tiếng' };
const unit = (name: string) => ({ id: `id-${name}`, name });

const shown = (form: FormState<CourseFormDto>, units: readonly { id: string; name: string }[]) =>
  renderFragment(
    testPage(),
    <Form action="/x" form={form}>
      {subjectFields(form, 'vi', labels)}
      {unitField(form, 'Đơn vị', units)}
    </Form>,
  );

describe('the fields of a subject', () => {
  it('are named in the error summary of their form', () => {
    const problem = (field: string) => ({ field, code: 'field.required', params: {} });
    const form = { values: {}, input: null, problems: ['topic', 'level', 'unitId'].map(problem) };
    const page = shown(form as FormState<CourseFormDto>, [unit('a'), unit('b')]);
    for (const label of ['Chủ đề', 'Trình độ', 'Đơn vị']) {
      expect(page).toMatch(new RegExp(`<a [^>]*href="#[^"]*"[^>]*>[^<]*${label}`));
    }
  });

  it('ask for the unit only where there is one to choose', () => {
    const blank = blankForm<CourseFormDto>();
    expect(shown(blank, [unit('a')])).toContain('<input type="hidden" name="unitId" value="id-a"');
    expect(shown(blank, [unit('a'), unit('b')])).toMatch(/<select[^>]*name="unitId"/);
    expect(shown(blank, [])).not.toContain('unitId');
  });
});
