import { onlineForm } from './online-form';
import { scamCall } from './scam-call';
import { type TemplatesOfType } from './template';

export const simulator: TemplatesOfType = (say) => [
  {
    title: say('Chuyển tiền bằng mã QR', 'Pay by a QR code'),
    description: say(
      'Hai màn hình: nhập số tiền, rồi xác nhận.',
      'Two screens: the amount, then to confirm.',
    ),
    params: {
      heading: say('Trả tiền bằng mã QR', 'Paying by a QR code'),
      screens: [
        {
          name: say('Nhập số tiền', 'The amount'),
          task: say('Trả 50000 đồng cho cô Hoa.', 'Pay 50000 dong to Ms Hoa.'),
          items: [
            { kind: 'heading', text: say('Chuyển tiền', 'Send money') },
            { kind: 'row', text: say('Người nhận', 'To'), detail: 'Nguyễn Thị Hoa' },
          ],
          fields: [
            {
              label: say('Số tiền', 'Amount'),
              kind: 'number',
              accept: 'exact',
              expected: '50000',
            },
          ],
          buttons: [
            { text: say('Tiếp tục', 'Continue'), outcome: 'right', look: 'main' },
            { text: say('Hủy', 'Cancel'), outcome: 'wrong' },
          ],
        },
        {
          name: say('Xác nhận', 'Confirm'),
          task: say('Xem lại rồi xác nhận.', 'Check, then confirm.'),
          items: [
            { kind: 'row', text: say('Số tiền', 'Amount'), detail: '50.000 ₫' },
            { kind: 'row', text: say('Người nhận', 'To'), detail: 'Nguyễn Thị Hoa' },
          ],
          fields: [],
          buttons: [{ text: say('Xác nhận', 'Confirm'), outcome: 'right', look: 'main' }],
        },
      ],
    },
  },
  onlineForm(say),
  scamCall(say),
];
