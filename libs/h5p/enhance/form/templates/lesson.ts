import { p, part, type TemplatesOfType } from './template';

export const lesson: TemplatesOfType = (say) => [
  {
    title: say('Bài ngắn: đọc rồi trả lời', 'Short lesson: read, then answer'),
    description: say(
      'Một trang đọc, một câu chọn đáp án, một câu đúng sai. Học trong năm phút.',
      'One page, one question with choices, one true or false. Five minutes.',
    ),
    params: {
      steps: [
        part('Page', {
          heading: say('Hôm nay ta học gì?', 'What do we learn today?'),
          text: p(say('Viết hai đến năm câu ngắn ở đây.', 'Write two to five short sentences here.')),
        }),
        part('Choice', {
          question: p(say('Viết câu hỏi ở đây', 'Write the question here')),
          answers: [
            { text: say('Đáp án đúng', 'The right answer'), correct: true },
            { text: say('Đáp án sai', 'A wrong answer'), correct: false },
            { text: say('Đáp án sai khác', 'Another wrong answer'), correct: false },
          ],
        }),
        part('TrueFalse', {
          question: p(say('Viết một câu khẳng định ở đây', 'Write a statement here')),
          correct: 'true',
        }),
      ],
    },
  },
  {
    title: say('Các bước làm một thủ tục', 'The steps of a procedure'),
    description: say(
      'Giới thiệu thủ tục, xếp các bước theo thứ tự, điền giấy tờ cần có.',
      'What the procedure is for, its steps put into order, the papers that are needed.',
    ),
    params: {
      steps: [
        part('Page', {
          heading: say('Thủ tục này để làm gì?', 'What is it for?'),
          text: p(
            say('Nói ngắn: ai cần, ở đâu, mất bao lâu.', 'Say briefly: who needs it, where, how long.'),
          ),
        }),
        part('Order', {
          instruction: p(say('Sắp xếp các bước theo đúng thứ tự.', 'Put the steps into the right order.')),
          items: [
            { text: say('Bước thứ nhất', 'First step') },
            { text: say('Bước thứ hai', 'Second step') },
            { text: say('Bước thứ ba', 'Third step') },
          ],
        }),
        part('Blanks', {
          instruction: p(say('Điền từ còn thiếu.', 'Fill in the missing words.')),
          text: say(
            'Khi đi, nhớ mang theo *căn cước/căn cước công dân*.',
            'Remember to bring your *identity card/ID card*.',
          ),
        }),
      ],
    },
  },
  {
    title: say('Nhận ra lừa đảo', 'Recognise a fraud'),
    description: say(
      'Kể một tình huống, hỏi nên làm gì, ghép dấu hiệu với cách xử lý.',
      'Tell what happened, ask what to do, match signs with what helps.',
    ),
    params: {
      steps: [
        part('Page', {
          heading: say('Chuyện xảy ra thế nào?', 'What happened?'),
          text: p(say('Kể lại cuộc gọi hoặc tin nhắn lạ.', 'Tell about the strange call or message.')),
        }),
        part('Choice', {
          question: p(say('Bạn nên làm gì?', 'What should you do?')),
          answers: [
            { text: say('Gác máy và hỏi người nhà', 'Hang up and ask your family'), correct: true },
            { text: say('Đọc mã OTP cho họ', 'Read the one-time code to them'), correct: false },
            { text: say('Chuyển tiền ngay', 'Send the money at once'), correct: false },
          ],
        }),
        part('Match', {
          instruction: p(say('Ghép dấu hiệu với cách xử lý.', 'Match each sign with what to do.')),
          pairs: [
            { source: say('Đòi mã OTP', 'Asks for a code'), target: say('Không đọc cho ai', 'Tell nobody') },
            {
              source: say('Gửi đường liên kết lạ', 'Sends a strange link'),
              target: say('Không bấm vào', 'Do not open it'),
            },
            {
              source: say('Dọa bắt, đòi chuyển tiền', 'Threatens and wants money'),
              target: say('Gác máy, báo công an', 'Hang up, tell the police'),
            },
          ],
        }),
      ],
    },
  },
  {
    title: say('Ôn tập nhanh', 'A quick check'),
    description: say('Bốn câu hỏi, mỗi câu một kiểu.', 'Four questions, each of another kind.'),
    params: {
      steps: [
        part('Choice', {
          question: p(say('Viết câu hỏi ở đây', 'Write the question here')),
          answers: [
            { text: say('Đáp án đúng', 'The right answer'), correct: true },
            { text: say('Đáp án sai', 'A wrong answer'), correct: false },
          ],
        }),
        part('TrueFalse', {
          question: p(say('Viết một câu khẳng định ở đây', 'Write a statement here')),
          correct: 'true',
        }),
        part('Blanks', {
          instruction: p(say('Điền từ còn thiếu.', 'Fill in the missing words.')),
          text: say('Một tuần có *bảy/7* ngày.', 'A week has *seven/7* days.'),
        }),
        part('Match', {
          instruction: p(say('Ghép từng đôi.', 'Match the pairs.')),
          pairs: [
            { source: say('Nóng', 'Hot'), target: say('Lạnh', 'Cold') },
            { source: say('Cao', 'High'), target: say('Thấp', 'Low') },
          ],
        }),
      ],
    },
  },
];
