import type { Language } from '../../src/scoring/kinds/kind';

export interface FormTemplate {
  title: string;
  description: string;
  params: Record<string, unknown>;
}

const step = (kind: string, params: Record<string, unknown>) => ({
  library: `DomDom.${kind} 1.0`,
  params,
  subContentId: '',
  metadata: { license: 'U' },
});
const p = (text: string) => `<p>${text}</p>`;

const lessons: Record<Language, FormTemplate[]> = {
  vi: [
    {
      title: 'Bài ngắn: đọc rồi trả lời',
      description: 'Một trang đọc, một câu chọn đáp án, một câu đúng sai. Học trong năm phút.',
      params: {
        steps: [
          step('Page', { heading: 'Hôm nay ta học gì?', text: p('Viết hai đến năm câu ngắn ở đây.') }),
          step('Choice', {
            question: p('Viết câu hỏi ở đây'),
            answers: [
              { text: 'Đáp án đúng', correct: true },
              { text: 'Đáp án sai', correct: false },
              { text: 'Đáp án sai khác', correct: false },
            ],
          }),
          step('TrueFalse', { question: p('Viết một câu khẳng định ở đây'), correct: 'true' }),
        ],
      },
    },
    {
      title: 'Các bước làm một thủ tục',
      description: 'Giới thiệu thủ tục, xếp các bước theo thứ tự, điền giấy tờ cần có.',
      params: {
        steps: [
          step('Page', {
            heading: 'Thủ tục này để làm gì?',
            text: p('Nói ngắn: ai cần, ở đâu, mất bao lâu.'),
          }),
          step('Order', {
            instruction: p('Sắp xếp các bước theo đúng thứ tự.'),
            items: [{ text: 'Bước thứ nhất' }, { text: 'Bước thứ hai' }, { text: 'Bước thứ ba' }],
          }),
          step('Blanks', {
            instruction: p('Điền từ còn thiếu.'),
            text: 'Khi đi, nhớ mang theo *căn cước/căn cước công dân*.',
          }),
        ],
      },
    },
    {
      title: 'Nhận ra lừa đảo',
      description: 'Kể một tình huống, hỏi nên làm gì, ghép dấu hiệu với cách xử lý.',
      params: {
        steps: [
          step('Page', { heading: 'Chuyện xảy ra thế nào?', text: p('Kể lại cuộc gọi hoặc tin nhắn lạ.') }),
          step('Choice', {
            question: p('Bạn nên làm gì?'),
            answers: [
              { text: 'Gác máy và hỏi người nhà', correct: true },
              { text: 'Đọc mã OTP cho họ', correct: false },
              { text: 'Chuyển tiền ngay', correct: false },
            ],
          }),
          step('Match', {
            instruction: p('Ghép dấu hiệu với cách xử lý.'),
            pairs: [
              { source: 'Đòi mã OTP', target: 'Không đọc cho ai' },
              { source: 'Gửi đường liên kết lạ', target: 'Không bấm vào' },
              { source: 'Dọa bắt, đòi chuyển tiền', target: 'Gác máy, báo công an' },
            ],
          }),
        ],
      },
    },
  ],
  en: [
    {
      title: 'Short lesson: read, then answer',
      description: 'One page, one question with choices, one true or false. Five minutes.',
      params: {
        steps: [
          step('Page', {
            heading: 'What do we learn today?',
            text: p('Write two to five short sentences here.'),
          }),
          step('Choice', {
            question: p('Write the question here'),
            answers: [
              { text: 'The right answer', correct: true },
              { text: 'A wrong answer', correct: false },
              { text: 'Another wrong answer', correct: false },
            ],
          }),
          step('TrueFalse', { question: p('Write a statement here'), correct: 'true' }),
        ],
      },
    },
    {
      title: 'The steps of a procedure',
      description: 'What the procedure is for, its steps put into order, the papers that are needed.',
      params: {
        steps: [
          step('Page', {
            heading: 'What is it for?',
            text: p('Say briefly: who needs it, where, how long.'),
          }),
          step('Order', {
            instruction: p('Put the steps into the right order.'),
            items: [{ text: 'First step' }, { text: 'Second step' }, { text: 'Third step' }],
          }),
          step('Blanks', {
            instruction: p('Fill in the missing words.'),
            text: 'Remember to bring your *identity card/ID card*.',
          }),
        ],
      },
    },
  ],
};

/** What an author can begin with, instead of an empty form. */
export const templatesFor = (library: string, language: Language): FormTemplate[] =>
  library.startsWith('DomDom.Lesson ') ? lessons[language] : [];
