import type { Language } from '../scoring/kinds/kind';
import type { FormProblem, Place, ProblemCode } from './problem';

/** Words for what is wrong; @label, @min, @max and @library are replaced. */
const words: Record<Language, Record<ProblemCode, string>> = {
  vi: {
    required: 'Bạn điền «@label» nhé.',
    'alt-required': 'Đã có hình thì cần lời tả hình cho người không nhìn thấy.',
    'too-long': '«@label» dài quá. Bạn rút lại còn @max ký tự trở xuống.',
    pattern: '«@label» chưa đúng cách viết. Bạn xem lại lời hướng dẫn của ô này.',
    'not-a-number': '«@label» phải là một số.',
    'too-small': '«@label» phải từ @min trở lên.',
    'too-big': '«@label» phải từ @max trở xuống.',
    'not-an-option': 'Bạn chọn lại «@label»: lựa chọn này không có trong danh sách.',
    'too-few': '«@label» cần ít nhất @min mục.',
    'too-many': '«@label» có nhiều nhất @max mục.',
    'none-chosen': '«@label»: bạn đánh dấu ít nhất một câu đúng.',
    'wrong-type': 'Dữ liệu của phần này không đọc được.',
    'kind-required': '«@label»: bạn chọn một loại nội dung, hoặc bỏ phần này.',
    'library-not-allowed': 'Ở đây không dùng được loại nội dung @library.',
    'library-unknown': 'Loại nội dung @library chưa được cài.',
    'story-endless': 'Câu chuyện chưa có kết thúc nào đi tới được. Bạn đánh dấu một cảnh là cảnh kết thúc.',
    'scene-unreachable':
      'Không lựa chọn nào dẫn tới cảnh này. Bạn cho một lựa chọn dẫn tới đây, hoặc bỏ cảnh.',
    'scene-stuck': 'Cảnh này không có lựa chọn nào. Bạn thêm lựa chọn, hoặc đánh dấu truyện kết thúc ở đây.',
    'choice-nowhere': 'Lựa chọn này chưa dẫn đi đâu. Bạn chọn cảnh tiếp theo.',
    'answer-missing': 'Bạn ghi câu đúng cho ô này, hoặc chọn «Không chấm».',
    'answer-not-listed': 'Câu đúng không có trong các lựa chọn. Bạn chép đúng chữ của lựa chọn.',
    'nothing-right-to-press': 'Màn hình này có nút mà chưa có nút nào đúng.',
  },
  en: {
    required: 'Please fill in “@label”.',
    'alt-required': 'A picture needs words for those who cannot see it.',
    'too-long': '“@label” is too long. Please shorten it to @max characters.',
    pattern: '“@label” is not written in the expected way. Please see the note of this field.',
    'not-a-number': '“@label” has to be a number.',
    'too-small': '“@label” has to be at least @min.',
    'too-big': '“@label” has to be at most @max.',
    'not-an-option': 'Please choose “@label” again: this choice is not in the list.',
    'too-few': '“@label” needs at least @min entries.',
    'too-many': '“@label” takes at most @max entries.',
    'none-chosen': '“@label”: please mark at least one right answer.',
    'wrong-type': 'The data of this part cannot be read.',
    'kind-required': '“@label”: please choose a kind of content, or remove this part.',
    'library-not-allowed': 'The content type @library cannot be used here.',
    'library-unknown': 'The content type @library is not installed.',
    'story-endless': 'The story has no ending that can be reached. Please mark a scene as an ending.',
    'scene-unreachable': 'No choice leads to this scene. Please let one lead here, or take the scene away.',
    'scene-stuck': 'This scene has no choices. Please add some, or say that the story ends here.',
    'choice-nowhere': 'This choice leads nowhere yet. Please choose the next scene.',
    'answer-missing': 'Please write the right answer of this field, or choose that it does not matter.',
    'answer-not-listed': 'The right answer is not among the choices. Please copy the words of the choice.',
    'nothing-right-to-press': 'This screen has buttons, but none of them is right.',
  },
};

/** What is wrong, said to a person. Plain text. */
export const problemMessage = (problem: FormProblem, language: Language): string =>
  words[language][problem.code].replace(/@(\w+)/g, (whole, name: string) =>
    String(problem.params[name] ?? whole),
  );

const entry: Record<Language, string> = { vi: 'mục', en: 'entry' };

/** "Phần 2, câu trả lời 3". Empty for what is in no list. */
export const placeWords = (where: readonly Place[], language: Language): string => {
  const words = where.map(({ entity, number }) => `${entity ?? entry[language]} ${number}`).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What is wrong and where, for a list of all problems and for a person who sees no form. */
export const placedMessage = (problem: FormProblem, language: Language): string => {
  const place = placeWords(problem.where, language);
  const message = problemMessage(problem, language);
  return place ? `${place}: ${message}` : message;
};
