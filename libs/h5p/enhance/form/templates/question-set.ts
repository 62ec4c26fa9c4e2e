import { p, part, type TemplatesOfType } from './template';

export const questionSet: TemplatesOfType = (say) => [
  {
    title: say('Kiểm tra cuối bài', 'A test at the end'),
    description: say('Ba câu hỏi, lời nhận xét theo điểm.', 'Three questions, and words by the score.'),
    params: {
      heading: say('Bạn nhớ được gì?', 'What do you remember?'),
      questions: [
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
        part('Order', {
          instruction: p(say('Sắp xếp các bước theo đúng thứ tự.', 'Put the steps into the right order.')),
          items: [{ text: say('Bước thứ nhất', 'First step') }, { text: say('Bước thứ hai', 'Second step') }],
        }),
      ],
      feedback: [
        { from: 0, to: 50, text: say('Bạn đọc lại bài rồi làm lại nhé.', 'Read it again, then try again.') },
        { from: 51, to: 100, text: say('Giỏi lắm!', 'Well done!') },
      ],
    },
  },
];
