import type { Form as FormState } from '@domdom/platform';
import { Button } from '../components/button';
import {
  CheckboxField,
  CheckboxList,
  DateField,
  FieldSet,
  FileField,
  Form,
  FormActions,
  NumberField,
  PasswordField,
  PhoneField,
  RadioField,
  SearchField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../components/forms';
import { useSay } from './use-say';

interface Sample {
  name: string;
  phone: string;
  password: string;
  birthday: string;
  day: string;
  time: string;
  places: number;
  price: number;
  village: string;
  province: string;
  how: string;
  days: string[];
  about: string;
  photo: string;
  search: string;
  consent: boolean;
}

/** A form that came back with problems, so that every state is seen. */
export const sampleForm: FormState<Sample> = {
  values: { name: 'Lò Thị Mẩy', phone: '0912', how: 'near', days: ['tue'], places: '20' },
  input: null,
  problems: [
    { field: 'phone', code: 'field.wrong', params: {} },
    { field: 'birthday', code: 'field.notADate', params: {} },
    { field: 'province', code: 'field.notAChoice', params: {} },
    { field: 'days', code: 'field.required', params: {} },
    { field: 'consent', code: 'field.required', params: {} },
  ],
};

/** Every kind of field. */
export function SampleForm() {
  const say = useSay();
  const form = sampleForm;
  return (
    <Form action="/components" form={form} focusErrors={false} multipart>
      <TextField
        form={form}
        name="name"
        label={say('Họ và tên', 'Full name')}
        hint={say('Như trong giấy tờ của bạn', 'As in your papers')}
        autocomplete="name"
      />
      <PhoneField form={form} name="phone" label={say('Số điện thoại', 'Phone number')} />
      <PasswordField
        form={form}
        name="password"
        label={say('Mật khẩu', 'Password')}
        hint={say('Ít nhất 8 ký tự', 'At least 8 characters')}
        autocomplete="new-password"
      />
      <DateField form={form} name="birthday" label={say('Ngày sinh', 'Date of birth')} />
      <FieldSet legend={say('Buổi học', 'The session')}>
        <DateField form={form} name="day" label={say('Ngày học', 'Day')} picker />
        <TimeField form={form} name="time" label={say('Giờ bắt đầu', 'Starts at')} />
        <NumberField
          form={form}
          name="places"
          label={say('Số chỗ', 'Places')}
          suffix={say('người', 'people')}
        />
        <NumberField form={form} name="price" label={say('Học phí', 'Fee')} suffix="₫" optional />
      </FieldSet>
      <TextField
        form={form}
        name="village"
        label={say('Thôn, bản', 'Village')}
        suggestions={['Mường Lống 1', 'Xám Xúm']}
        optional
      />
      <SelectField
        form={form}
        name="province"
        label={say('Tỉnh, thành phố', 'Province or city')}
        options={[
          {
            label: say('Miền Bắc', 'The north'),
            options: [
              { value: 'dien-bien', label: 'Điện Biên' },
              { value: 'lao-cai', label: 'Lào Cai' },
            ],
          },
          { label: say('Miền Trung', 'The centre'), options: [{ value: 'nghe-an', label: 'Nghệ An' }] },
        ]}
      />
      <RadioField
        form={form}
        name="how"
        label={say('Bạn muốn học thế nào?', 'How would you like to learn?')}
        options={[
          {
            value: 'near',
            label: say('Ở lớp gần nhà', 'In a class near home'),
            hint: say('Gặp thầy cô và bạn học', 'Meet the instructor and others'),
          },
          { value: 'phone', label: say('Trên điện thoại', 'On the phone') },
        ]}
      />
      <CheckboxList
        form={form}
        name="days"
        inline
        label={say('Bạn rảnh ngày nào?', 'Which days are you free?')}
        options={[
          { value: 'tue', label: say('Thứ Ba', 'Tuesday') },
          { value: 'thu', label: say('Thứ Năm', 'Thursday') },
          { value: 'sun', label: say('Chủ nhật', 'Sunday') },
        ]}
      />
      <TextArea
        form={form}
        name="about"
        label={say('Bạn muốn học điều gì?', 'What would you like to learn?')}
        optional
      />
      <SearchField
        form={form}
        name="search"
        label={say('Tìm người giới thiệu', 'Find who told you')}
        optional
      />
      <FileField
        form={form}
        name="photo"
        label={say('Ảnh minh chứng', 'Photo as evidence')}
        accept="image/*"
        limit="5 MB"
        optional
      />
      <CheckboxField
        form={form}
        name="consent"
        label={say(
          'Tôi đồng ý cho Đom Đóm lưu thông tin này để xếp lớp.',
          'I agree that Đom Đóm keeps this to place me in a class.',
        )}
        hint={say('Bạn có thể rút lại bất cứ lúc nào.', 'You can withdraw it at any time.')}
      />
      <FormActions>
        <Button>{say('Gửi đăng ký', 'Send the registration')}</Button>
        <Button look="secondary" name="draft" value="true">
          {say('Lưu nháp', 'Save a draft')}
        </Button>
      </FormActions>
    </Form>
  );
}
