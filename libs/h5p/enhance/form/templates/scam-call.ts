import type { FormTemplate, Say } from './template';

export const scamCall = (say: Say): FormTemplate => ({
  title: say('Cuộc gọi lừa đảo', 'A scam call'),
  description: say(
    'Ba màn hình: nghe máy, cúp máy, báo về 156.',
    'Three screens: answer, hang up, report to 156.',
  ),
  params: {
    heading: say('Cuộc gọi lạ giữa trưa', 'A strange call at noon'),
    screens: [
      {
        name: say('Cuộc gọi đến', 'Incoming call'),
        task: say(
          'Số lạ đang gọi. Bấm Nghe để tập từ chối.',
          'Nobody you know. Press Answer to try refusing.',
        ),
        call: { caller: say('Số lạ', 'Unknown'), number: '024 0000 0000' },
        items: [],
        fields: [],
        buttons: [
          { text: say('Nghe', 'Answer'), outcome: 'right', look: 'main' },
          {
            text: say('Từ chối', 'Decline'),
            outcome: 'fine',
            look: 'red',
            says: say(
              'Cũng là một cách hay. Hôm nay hãy nghe để tập.',
              'A good way too. Today, answer to practise.',
            ),
          },
        ],
      },
      {
        name: say('Đang nghe máy', 'On the phone'),
        task: say('Nghe rồi làm ngay việc cần làm.', 'Listen, then do what is to be done at once.'),
        hint: say('Không cần xin phép để cúp máy.', 'You need nobody’s leave to hang up.'),
        call: { caller: say('Số lạ', 'Unknown'), number: '024 0000 0000' },
        items: [
          {
            kind: 'message',
            text: say(
              'Tôi là cán bộ điều tra. Bác đọc sáu con số vừa nhắn, kẻo tài khoản bị khóa.',
              'I am an investigator. Read me the six digits of the message, or your account is closed.',
            ),
            detail: say('Người lạ nói', 'The stranger says'),
          },
        ],
        fields: [],
        buttons: [
          {
            text: say('Đọc mã OTP cho họ', 'Read the code out'),
            outcome: 'danger',
            says: say('Mã OTP không đọc cho bất kỳ ai.', 'A code is read out to nobody.'),
          },
          {
            text: say('Cãi cho ra lẽ', 'Argue'),
            outcome: 'wrong',
            says: say(
              'Nói càng lâu, họ càng biết thêm về bạn.',
              'The longer you talk, the more they learn of you.',
            ),
          },
          { text: say('Cúp máy', 'Hang up'), outcome: 'right', look: 'red' },
        ],
      },
      {
        name: say('Báo cuộc gọi', 'Report the call'),
        task: say('Nhắn tin báo về số 156 hoặc 5656.', 'Send a report to 156 or 5656.'),
        items: [],
        fields: [
          {
            label: say('Gửi đến số', 'To'),
            kind: 'number',
            accept: 'exact',
            expected: '156\n5656',
            hint: say('Là 156 hoặc 5656.', 'It is 156 or 5656.'),
          },
        ],
        buttons: [{ text: say('Gửi', 'Send'), outcome: 'right', look: 'main' }],
      },
    ],
  },
});
