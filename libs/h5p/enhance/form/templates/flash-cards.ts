import { p, type TemplatesOfType } from './template';

export const flashCards: TemplatesOfType = (say) => [
  {
    title: say('Thuộc số cần gọi', 'Learn whom to call'),
    description: say(
      'Lật từng thẻ, thẻ nào chưa nhớ sẽ quay lại. Không tính điểm.',
      'Cards are turned; those not remembered come again. No points.',
    ),
    params: {
      mode: 'turn',
      instruction: p(say('Lật từng thẻ và nhớ số điện thoại.', 'Turn each card and remember the number.')),
      cards: [
        { front: { text: say('Gọi công an', 'Police') }, back: { text: '113' } },
        { front: { text: say('Có cháy', 'Fire') }, back: { text: '114' } },
        { front: { text: say('Cần cấp cứu', 'Ambulance') }, back: { text: '115' } },
      ],
    },
  },
  {
    title: say('Viết từ còn nhớ', 'Write what you remember'),
    description: say(
      'Nhìn mặt trước, viết mặt sau. Mỗi thẻ một điểm, viết không dấu cũng được.',
      'See the front, write the back. One point a card.',
    ),
    params: {
      mode: 'write',
      instruction: p(say('Viết tên giấy tờ cần mang theo.', 'Write which paper is needed.')),
      cards: [
        {
          front: { text: say('Đi khám bệnh', 'To see a doctor') },
          back: { text: say('Thẻ bảo hiểm y tế', 'Health insurance card') },
          answer: say(
            'Thẻ bảo hiểm y tế/Bảo hiểm y tế/BHYT',
            'Health insurance card/Insurance card/Health card',
          ),
        },
        {
          front: { text: say('Lái xe máy', 'To ride a motorbike') },
          back: { text: say('Giấy phép lái xe', 'Driving licence') },
          answer: say('Giấy phép lái xe/Bằng lái xe/Bằng lái', 'Driving licence/Driving license/Licence'),
        },
      ],
    },
  },
];
