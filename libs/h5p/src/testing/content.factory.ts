import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { questionToH5p } from '../scoring';

/** Files of the module that is opened next go into a folder of the test's own. */
export function useTemporaryFolder(): void {
  process.env['DATA_DIR'] = mkdtempSync(path.join(tmpdir(), 'h5p-'));
}

/** A lesson of a page, a choice with one right answer (the first) and a statement that is true: two points. */
export const smallLesson = (title = 'Cuộc gọi lừa đảo') =>
  questionToH5p.lesson({
    title,
    passPercentage: 50,
    steps: [
      questionToH5p.page({ heading: 'Nhận biết', paragraphs: ['Người lạ gọi và hối thúc.'] }),
      questionToH5p.choice({
        question: 'Nên làm gì?',
        answers: [{ text: 'Cúp máy', correct: true }, { text: 'Chuyển tiền' }],
        shuffle: false,
      }),
      questionToH5p.trueFalse({ statement: 'Công an không đòi mã OTP.', correct: true }),
    ],
  });
