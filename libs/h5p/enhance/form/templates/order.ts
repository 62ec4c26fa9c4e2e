import { p, type TemplatesOfType } from './template';

export const order: TemplatesOfType = (say) => [
  {
    title: say('Các bước rửa tay', 'How to wash hands'),
    description: say('Bốn bước, viết theo thứ tự đúng.', 'Four steps, written in their right order.'),
    params: {
      instruction: p(say('Sắp xếp các bước theo đúng thứ tự.', 'Put the steps into the right order.')),
      items: [
        { text: say('Làm ướt tay', 'Wet your hands') },
        { text: say('Xoa xà phòng', 'Rub them with soap') },
        { text: say('Chà các kẽ ngón tay', 'Scrub between the fingers') },
        { text: say('Rửa sạch và lau khô', 'Rinse and dry them') },
      ],
    },
  },
];
