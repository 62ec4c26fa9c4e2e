import { moneyRequest } from './money-request';
import { p, type TemplatesOfType } from './template';

export const branching: TemplatesOfType = (say) => [
  {
    title: say('Cuộc gọi lạ', 'A strange call'),
    description: say('Ba cảnh, hai cách kết thúc.', 'Three scenes, two endings.'),
    params: {
      heading: say('Cuộc gọi lạ', 'A strange call'),
      scenes: [
        {
          title: say('Điện thoại reo', 'The phone rings'),
          text: p(
            say(
              'Người gọi xưng là công an và đòi chuyển tiền ngay.',
              'The caller claims to be the police and wants money at once.',
            ),
          ),
          ends: false,
          choices: [
            { text: say('Gác máy, gọi người nhà', 'Hang up and call the family'), goTo: 2 },
            { text: say('Chuyển tiền', 'Send the money'), goTo: 3 },
          ],
        },
        {
          title: say('Bạn an toàn', 'You are safe'),
          text: p(say('Bạn không mất gì cả.', 'You have lost nothing.')),
          ends: true,
          points: 10,
        },
        {
          title: say('Mất tiền', 'The money is gone'),
          text: p(say('Hãy báo ngân hàng và công an ngay.', 'Tell your bank and the police at once.')),
          ends: true,
          points: 0,
        },
      ],
    },
  },
  moneyRequest(say),
];
