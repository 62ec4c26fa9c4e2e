import type { TemplatesOfType } from './template';

export const dialogue: TemplatesOfType = (say) => [
  {
    title: say('Một cuộc gọi cần từ chối', 'A call to be refused'),
    description: say(
      'Hai người nói chuyện. Đến lượt mình, người học chọn câu trả lời.',
      'Two people talk. When it is their turn, learners choose a reply.',
    ),
    params: {
      heading: say('Cuộc gọi lạ', 'A strange call'),
      speakers: [
        { name: say('Người lạ', 'Stranger'), side: 'left', colour: 'brick' },
        { name: say('Bạn', 'You'), side: 'right', colour: 'leaf' },
      ],
      lines: [
        {
          kind: 'line',
          speaker: 1,
          text: say(
            'Tôi là nhân viên ngân hàng. Đọc cho tôi mã vừa gửi đến máy bạn.',
            'I am from your bank. Read me the code you have just received.',
          ),
        },
        {
          kind: 'choice',
          speaker: 2,
          text: say('Bạn trả lời thế nào?', 'What do you reply?'),
          replies: [
            {
              text: say('Mã này tôi không đọc cho ai. Chào anh.', 'I read this code to nobody. Goodbye.'),
              correct: true,
              feedback: say('Đúng rồi. Nói xong thì tắt máy.', 'Right. Then hang up.'),
            },
            {
              text: say('Vâng, mã là…', 'Yes, it is…'),
              correct: false,
              feedback: say(
                'Ai có mã là lấy được tiền của bạn.',
                'Whoever has the code can take your money.',
              ),
            },
          ],
        },
      ],
    },
  },
  {
    title: say('Nghe và nói theo', 'Listen and say'),
    description: say(
      'Mỗi câu có âm thanh và lời dịch mở ra khi cần. Không tính điểm.',
      'Each line has sound and a translation that unfolds. No points.',
    ),
    params: {
      heading: say('Ở bộ phận một cửa', 'At the one-stop desk'),
      speakers: [
        { name: say('Cán bộ', 'Official'), side: 'left', colour: 'night' },
        { name: say('Người dân', 'Citizen'), side: 'right', colour: 'leaf' },
      ],
      lines: [
        {
          kind: 'line',
          speaker: 1,
          text: say('Chào bác, bác cần làm giấy tờ gì?', 'Good morning, what can I do for you?'),
          note: say('Ghi lời dịch hoặc giải thích ở đây.', 'Write a translation or an explanation here.'),
        },
        {
          kind: 'line',
          speaker: 2,
          text: say('Tôi muốn xin giấy khai sinh cho cháu.', 'I need a birth certificate for my grandchild.'),
        },
      ],
    },
  },
];
