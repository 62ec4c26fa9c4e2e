import { p, part, type TemplatesOfType } from './template';

export const video: TemplatesOfType = (say) => [
  {
    title: say('Phim có một câu hỏi', 'A video with a question'),
    description: say(
      'Chọn phim, rồi sửa câu hỏi ở giây thứ 30.',
      'Choose the video, then the question at 0:30.',
    ),
    params: {
      moments: [
        {
          at: '0:30',
          content: part('TrueFalse', {
            question: p(say('Viết một câu về đoạn vừa xem', 'Write a statement about what was shown')),
            correct: 'true',
          }),
        },
      ],
    },
  },
];
