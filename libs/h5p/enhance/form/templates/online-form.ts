import type { FormTemplate, Say } from './template';

export const onlineForm = (say: Say): FormTemplate => ({
  title: say('Nộp tờ khai trên mạng', 'Hand in a form online'),
  description: say(
    'Đăng nhập, điền tờ khai, xem lại rồi nộp, với người giả định.',
    'Sign in, fill in the form, check and hand in, for somebody made up.',
  ),
  params: {
    heading: say('Nộp tờ khai xác nhận cư trú', 'Asking for a confirmation of residence'),
    given: [
      { label: say('Họ và tên', 'Full name'), value: 'Lò Thị Mai' },
      { label: say('Số định danh cá nhân', 'Personal number'), value: '000060123456' },
      { label: say('Ngày sinh', 'Date of birth'), value: '15/08/1960' },
    ],
    screens: [
      {
        name: say('Cổng dịch vụ để tập', 'The portal to practise'),
        task: say('Đăng nhập để nộp hồ sơ.', 'Sign in to hand in the form.'),
        items: [{ kind: 'heading', text: say('Chào bạn!', 'Welcome!') }],
        fields: [],
        buttons: [
          { text: say('Đăng nhập bằng VNeID', 'Sign in with VNeID'), outcome: 'right', look: 'main' },
          {
            text: say('Bấm đường liên kết trong tin nhắn lạ', 'Press the link in a strange message'),
            outcome: 'danger',
            says: say(
              'Đường liên kết lạ hay dẫn tới trang giả để lấy mật khẩu.',
              'Strange links lead to false sites that take passwords.',
            ),
          },
        ],
      },
      {
        name: say('Tờ khai', 'The form'),
        task: say('Điền thông tin của bà Mai.', 'Fill in what is given of Ms Mai.'),
        items: [],
        fields: [
          { label: say('Họ và tên', 'Full name'), kind: 'text', accept: 'exact', expected: 'Lò Thị Mai' },
          {
            label: say('Số định danh cá nhân', 'Personal number'),
            kind: 'number',
            accept: 'exact',
            expected: '000060123456',
            hint: say('Có đủ 12 chữ số.', 'It has 12 digits.'),
          },
          {
            label: say('Ngày sinh', 'Date of birth'),
            kind: 'text',
            accept: 'exact',
            expected: '15/08/1960\n15/8/1960',
          },
        ],
        buttons: [{ text: say('Tiếp tục', 'Continue'), outcome: 'right', look: 'main' }],
      },
      {
        name: say('Xem lại và nộp', 'Check and hand in'),
        task: say('Xem lại rồi nộp hồ sơ.', 'Check, then hand it in.'),
        items: [{ kind: 'row', text: say('Người nộp', 'From'), detail: 'Lò Thị Mai' }],
        fields: [
          {
            label: say('Tôi xin cam đoan lời khai trên là đúng', 'I declare that this is true'),
            kind: 'tick',
            accept: 'exact',
          },
        ],
        buttons: [
          { text: say('Nộp hồ sơ', 'Hand in'), outcome: 'right', look: 'main' },
          {
            text: say('Trả thêm tiền để được làm nhanh', 'Pay more to be served sooner'),
            outcome: 'danger',
            says: say(
              'Ai đòi tiền làm nhanh là lừa đảo.',
              'Whoever asks for money to be quick is a scammer.',
            ),
          },
        ],
      },
    ],
  },
});
