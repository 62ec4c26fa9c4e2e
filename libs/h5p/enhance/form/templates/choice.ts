import { p, type TemplatesOfType } from './template';

export const choice: TemplatesOfType = (say) => [
  {
    title: say('Một câu hỏi về mã OTP', 'A question about one-time codes'),
    description: say('Ba câu trả lời, mỗi câu có lời giải thích.', 'Three answers, each with a reason.'),
    params: {
      question: p(
        say(
          'Có người gọi xưng là nhân viên ngân hàng và hỏi mã OTP. Bạn làm gì?',
          'Somebody calls, says they are from your bank and asks for a one-time code. What do you do?',
        ),
      ),
      answers: [
        {
          text: say('Gác máy, không đọc mã', 'Hang up and tell them nothing'),
          correct: true,
          feedback: say('Đúng. Ngân hàng không bao giờ hỏi mã này.', 'Right. A bank never asks for it.'),
        },
        {
          text: say('Đọc mã cho họ', 'Read the code to them'),
          correct: false,
          feedback: say('Ai có mã là lấy được tiền của bạn.', 'Whoever has the code can take your money.'),
        },
        { text: say('Hẹn họ gọi lại', 'Ask them to call again'), correct: false },
      ],
    },
  },
];
