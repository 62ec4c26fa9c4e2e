import { p, type TemplatesOfType } from './template';

export const page: TemplatesOfType = (say) => [
  {
    title: say('Một trang ngắn', 'A short page'),
    description: say(
      'Đầu đề, ba câu và ba điều cần nhớ.',
      'A heading, a few sentences, three things to keep.',
    ),
    params: {
      heading: say('Hôm nay ta học gì?', 'What do we learn today?'),
      text: `${p(say('Viết hai đến năm câu ngắn ở đây.', 'Write two to five short sentences here.'))}<ul><li>${say(
        'Điều thứ nhất',
        'The first thing',
      )}</li><li>${say('Điều thứ hai', 'The second thing')}</li><li>${say('Điều thứ ba', 'The third thing')}</li></ul>`,
    },
  },
];
