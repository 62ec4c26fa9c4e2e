import { blankForm, type Form as FormState } from '@domdom/platform';
import type { VNode } from 'preact';
import { renderFragment } from '../../render-page';
import { testPage } from '../../testing/test-page';
import {
  CheckboxField,
  CheckboxList,
  FieldSet,
  Form,
  PasswordField,
  PhoneField,
  RadioField,
  SearchForm,
  SelectField,
  TextArea,
  TextField,
} from './index';

interface Registration {
  name: string;
  phone: string;
  password: string;
  how: string;
  days: string[];
  consent: boolean;
}
const show = (piece: VNode) => renderFragment(testPage(), piece);
const blank = blankForm<Registration>();
const wrong = (...fields: (keyof Registration | null)[]): FormState<Registration> => ({
  values: { name: 'Lò Thị <Mẩy>', phone: '0912', password: 'bí mật', how: 'near', days: ['tue', 'sun'] },
  input: null,
  problems: fields.map((field) => ({
    field,
    code: field ? 'field.required' : 'common.formExpired',
    params: {},
  })),
});

describe('a form', () => {
  it('posts to an address in its language with the token of the session', () => {
    const html = renderFragment(testPage({ language: 'en' }), <Form action="/register">x</Form>);
    expect(html).toContain('method="post" action="/en/register"');
    expect(html).toContain('<input type="hidden" name="_csrf" value="token-of-the-session"/>');
  });

  it('has no error summary while all is well', () => {
    const html = show(
      <Form action="/register" form={blank}>
        x
      </Form>,
    );
    expect(html).not.toContain('error-summary');
  });

  it('links each problem, under the label of its field, to a control that is there', () => {
    const form = wrong('name', 'how', 'days', 'consent', null);
    const choices = [
      { value: 'tue', label: 'Thứ Ba' },
      { value: 'near', label: 'Gần nhà' },
    ];
    const html = show(
      <Form action="/register" form={form}>
        <FieldSet legend="Bạn">
          <TextField form={form} name="name" label="Họ và tên" />
        </FieldSet>
        <RadioField form={form} name="how" label="Bạn muốn học thế nào?" options={choices} />
        <CheckboxList form={form} name="days" label="Ngày rảnh" options={choices} />
        <CheckboxField form={form} name="consent" label="Tôi đồng ý" />
      </Form>,
    );
    const links = [...html.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)];
    expect(links.map((link) => link[2])).toEqual([
      'Họ và tên: Hãy điền mục này.',
      'Bạn muốn học thế nào: Hãy điền mục này.',
      'Ngày rảnh: Hãy điền mục này.',
      'Tôi đồng ý: Hãy điền mục này.',
    ]);
    for (const link of links) expect(html).toMatch(new RegExp(`<input id="${link[1]}"`));
    expect(html).toContain(
      '<li>Trang này mở đã lâu nên chưa gửi được. Hãy quay lại trang trước, tải lại rồi gửi lần nữa.</li>',
    );
    expect(html).toMatch(/tabindex="-1"[^>]* autofocus/i);
  });

  it('sends files when it is multipart', () => {
    const html = show(
      <Form action="/import" multipart>
        x
      </Form>,
    );
    expect(html).toContain('enctype="multipart/form-data"');
  });
});

describe('a field', () => {
  it('ties its hint and its error to the control', () => {
    const html = show(<PhoneField form={wrong('phone')} name="phone" label="Số điện thoại" />);
    expect(html).toContain('<label for="f-phone">');
    expect(html).toContain('aria-describedby="f-phone-hint f-phone-error" aria-invalid="true"');
    expect(html).toContain('id="f-phone-hint"');
    expect(html).toContain('id="f-phone-error"');
  });

  it('is tied to nothing and not invalid when there is nothing to say', () => {
    const html = show(<TextField form={blank} name="name" label="Họ và tên" />);
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });

  it('keeps what was typed, escaped', () => {
    expect(show(<TextField form={wrong()} name="name" label="a" />)).toContain('value="Lò Thị &lt;Mẩy>"');
    expect(show(<TextArea form={wrong()} name="name" label="a" />)).toContain('>Lò Thị &lt;Mẩy></textarea>');
  });

  it('never sends a password back', () => {
    const html = show(
      <PasswordField form={wrong('phone')} name="password" label="Mật khẩu" autocomplete="new-password" />,
    );
    expect(html).not.toContain('bí mật');
  });

  it('says that it may be left empty', () => {
    const html = show(<TextField form={blank} name="name" label="Thôn" optional />);
    expect(html).toContain('(không bắt buộc)');
  });

  it('has the chosen ones chosen, and no other', () => {
    const options = ['tue', 'thu', 'sun'].map((value) => ({ value, label: value }));
    const list = show(<CheckboxList form={wrong()} name="days" label="a" options={options} />);
    const chosen = [...list.matchAll(/value="(\w+)" checked/g)].map((match) => match[1]);
    expect(chosen).toEqual(['tue', 'sun']);
    const select = show(
      <SelectField
        form={wrong()}
        name="how"
        label="a"
        options={[
          { label: 'nhóm', options: [{ value: 'near', label: 'Gần nhà' }] },
          { value: 'phone', label: 'b' },
        ]}
      />,
    );
    expect(select.match(/<option [^>]*selected[^>]*>/g)).toEqual(['<option value="near" selected>']);
  });

  it('leaves a consent unticked until it is given', () => {
    expect(show(<CheckboxField form={blank} name="consent" label="Tôi đồng ý" />)).not.toContain('checked');
    const given = blankForm<Registration>({ consent: 'true' });
    expect(show(<CheckboxField form={given} name="consent" label="Tôi đồng ý" />)).toContain('checked');
  });
});

describe('a search', () => {
  it('asks by an address that can be shared, and keeps the other filters', () => {
    const html = show(
      <SearchForm
        action="/classes"
        label="Tìm lớp"
        value="may vá"
        keep={{ topic: 'law', level: undefined }}
      />,
    );
    expect(html).toContain('method="get" action="/classes" role="search"');
    expect(html).toContain('name="topic" value="law"');
    expect(html).not.toContain('name="level"');
    expect(html).not.toContain('_csrf');
  });
});
