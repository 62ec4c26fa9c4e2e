import { type TemplatesOfType } from './template';

export const dialogue: TemplatesOfType = (say) => [
  {
    title: say('Hỏi giá ở chợ', 'Asking for a price'),
    description: say('Hai người nói, người học chọn câu trả lời.', 'Two people talk, the learner replies.'),
    params: {
      heading: say('Ở chợ', 'At the market'),
      speakers: [
        { name: say('Cô Hoa', 'Ms Hoa'), side: 'left', colour: 'leaf' },
        { name: say('Bạn', 'You'), side: 'right', colour: 'night' },
      ],
      lines: [
        { kind: 'line', speaker: 1, text: say('Bác mua gì ạ?', 'What would you like?') },
        {
          kind: 'choice',
          speaker: 2,
          text: say('Bạn muốn hỏi giá rau. Bạn nói gì?', 'You want to ask for a price. What do you say?'),
          replies: [
            { text: say('Rau này bao nhiêu một mớ?', 'How much is this bunch?'), correct: true },
            { text: say('Chợ mấy giờ đóng cửa?', 'When does the market close?'), correct: false },
          ],
        },
        { kind: 'line', speaker: 1, text: say('Mười nghìn một mớ bác ạ.', 'Ten thousand a bunch.') },
      ],
    },
  },
];
