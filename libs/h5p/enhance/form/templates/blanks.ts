import { p, type TemplatesOfType } from './template';

export const blanks: TemplatesOfType = (say) => [
  {
    title: say('Câu thiếu từ', 'Sentences with missing words'),
    description: say(
      'Từ cần điền nằm giữa hai dấu sao; các cách viết khác sau dấu gạch chéo.',
      'The missing word stands between stars; other ways to write it follow a slash.',
    ),
    params: {
      instruction: p(say('Điền từ còn thiếu.', 'Fill in the missing words.')),
      text: say(
        'Thủ đô của Việt Nam là *Hà Nội*. Thành phố đông dân nhất là *Thành phố Hồ Chí Minh/Sài Gòn*.',
        'The capital of Vietnam is *Hanoi*. Its largest city is *Ho Chi Minh City/Saigon*.',
      ),
    },
  },
];
