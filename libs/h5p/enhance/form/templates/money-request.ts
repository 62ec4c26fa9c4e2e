import { type FormTemplate, p, type Say } from './template';

export const moneyRequest = (say: Say): FormTemplate => ({
  title: say('Tin nhắn hỏi vay tiền', 'A message that asks for money'),
  description: say(
    'Bốn cảnh, có đường vòng và hai cách kết thúc.',
    'Four scenes, a way round and two endings.',
  ),
  params: {
    heading: say('Tin nhắn của con gái', 'A message from the daughter'),
    scenes: [
      {
        title: say('Điện thoại rung giữa chợ', 'The phone buzzes at the market'),
        text: p(
          say(
            'Tài khoản của con gái nhắn: “Mẹ ơi, con cần năm triệu gấp, mẹ đừng gọi.”',
            'Your daughter’s account writes: “I need five million at once, do not call.”',
          ),
        ),
        ends: false,
        choices: [
          { text: say('Chuyển tiền ngay', 'Send the money at once'), goTo: 4 },
          { text: say('Nhắn lại hỏi cho rõ', 'Write back and ask'), goTo: 2 },
          { text: say('Gọi cho con theo số đã lưu', 'Call her on the number you have'), goTo: 3 },
        ],
      },
      {
        title: say('Bên kia giục', 'They press you'),
        text: p(say('“Con thật mà! Mẹ chuyển nhanh kẻo muộn.”', '“It is me! Hurry, or it is too late.”')),
        ends: false,
        choices: [
          { text: say('Đọc lại tin nhắn đầu', 'Read the first message again'), goTo: 1 },
          { text: say('Gọi cho con theo số đã lưu', 'Call her on the number you have'), goTo: 3 },
          { text: say('Nghe hợp lý, chuyển thôi', 'It sounds right, send it'), goTo: 4 },
        ],
      },
      {
        title: say('Con gái bắt máy', 'Your daughter answers'),
        text: p(
          say(
            'Tài khoản của con đã bị lấy mất. Mẹ không mất gì.',
            'Her account was stolen. You lost nothing.',
          ),
        ),
        ends: true,
        points: 10,
      },
      {
        title: say('Tiền đã đi', 'The money is gone'),
        text: p(say('Hãy gọi ngân hàng và báo công an ngay.', 'Call your bank and the police at once.')),
        ends: true,
        points: 0,
      },
    ],
  },
});
