import { p, type TemplatesOfType } from './template';

export const flashCards: TemplatesOfType = (say) => [
  {
    title: say('Từ mới của bài', 'New words'),
    description: say('Mặt trước là từ, mặt sau là nghĩa.', 'A word on the front, its meaning on the back.'),
    params: {
      mode: 'turn',
      instruction: p(
        say('Nói nghĩa của từ rồi lật thẻ để xem.', 'Say what it means, then turn the card over.'),
      ),
      cards: [
        {
          front: { text: 'OTP' },
          back: {
            text: say(
              'Mã dùng một lần, ngân hàng gửi cho riêng bạn.',
              'A code that is used once, sent to you alone.',
            ),
          },
        },
        {
          front: { text: 'QR' },
          back: {
            text: say(
              'Ô vuông đen trắng, dùng máy ảnh để đọc.',
              'A square of black and white that a camera reads.',
            ),
          },
        },
        {
          front: { text: 'Wi-Fi' },
          back: { text: say('Mạng không dây trong nhà.', 'The wireless network of a home.') },
        },
      ],
    },
  },
];
