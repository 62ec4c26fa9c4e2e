import { p, type TemplatesOfType } from './template';

export const hotSpots: TemplatesOfType = (say) => [
  {
    title: say('Tìm chỗ đáng ngờ', 'Find what is suspicious'),
    description: say(
      'Chụp màn hình một tin nhắn, rồi đặt điểm lên chỗ đáng ngờ.',
      'Take a picture of a message, then put a point on what is suspicious.',
    ),
    params: {
      task: 'find',
      question: p(say('Chỗ nào trong tin nhắn này đáng ngờ?', 'What in this message is suspicious?')),
      spots: [
        { x: 50, y: 30, title: say('Tên người gửi', 'Name of the sender'), correct: false },
        {
          x: 50,
          y: 60,
          title: say('Đường liên kết', 'Link'),
          correct: true,
          feedback: say(
            'Đúng. Đường liên kết không phải của cơ quan nhà nước.',
            'Right. It is not the link of an authority.',
          ),
        },
      ],
    },
  },
];
