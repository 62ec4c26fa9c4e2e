import { p, part, type TemplatesOfType } from './template';

export const column: TemplatesOfType = (say) => [
  {
    title: say('Đọc và trả lời trên một trang', 'Read and answer on one page'),
    description: say(
      'Một đoạn đọc, rồi một câu hỏi ngay bên dưới.',
      'Something to read, and a question below it.',
    ),
    params: {
      parts: [
        part('Page', {
          heading: say('Đầu đề', 'Heading'),
          text: p(say('Viết hai đến năm câu ngắn ở đây.', 'Write two to five short sentences here.')),
        }),
        part('TrueFalse', {
          question: p(say('Viết một câu khẳng định ở đây', 'Write a statement here')),
          correct: 'true',
        }),
      ],
    },
  },
];
