import { p, type TemplatesOfType } from './template';

export const hotSpots: TemplatesOfType = (say) => [
  {
    title: say('Xem một tấm hình', 'Look around a picture'),
    description: say(
      'Một tấm hình với ba điểm. Bấm vào điểm nào thì hiện lời của điểm đó.',
      'A picture with three spots. Each says something when it is tapped.',
    ),
    params: {
      task: 'look',
      question: p(say('Bấm vào từng điểm trên hình để xem.', 'Tap each spot on the picture.')),
      spots: [
        {
          x: 25,
          y: 30,
          title: say('Điểm thứ nhất', 'First spot'),
          text: p(say('Viết một, hai câu ở đây.', 'Write one or two sentences here.')),
        },
        {
          x: 50,
          y: 60,
          title: say('Điểm thứ hai', 'Second spot'),
          text: p(say('Viết một, hai câu ở đây.', 'Write one or two sentences here.')),
        },
        {
          x: 75,
          y: 40,
          title: say('Điểm thứ ba', 'Third spot'),
          text: p(say('Viết một, hai câu ở đây.', 'Write one or two sentences here.')),
        },
      ],
    },
  },
  {
    title: say('Tìm chỗ không an toàn', 'Find what is not safe'),
    description: say(
      'Chụp một góc nhà, một quầy hàng, rồi hỏi chỗ nào cần sửa. Có tính điểm.',
      'Take a photo of a room or a stall and ask what should be mended. It gives points.',
    ),
    params: {
      task: 'find',
      question: p(say('Trong hình này, chỗ nào không an toàn?', 'What is not safe in this picture?')),
      spots: [
        {
          x: 30,
          y: 55,
          title: say('Ổ cắm', 'Socket'),
          correct: true,
          feedback: say(
            'Nhiều phích chung một ổ thì nóng, dễ cháy.',
            'Too many plugs in one socket get hot.',
          ),
        },
        {
          x: 70,
          y: 40,
          title: say('Cửa sổ', 'Window'),
          correct: false,
          feedback: say('Cửa sổ mở cho thoáng là tốt.', 'An open window is good.'),
        },
      ],
    },
  },
];
