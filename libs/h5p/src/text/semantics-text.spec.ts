import type { SemanticsField } from '../form';
import { textBySemantics } from './semantics-text';

const text = (name: string, more: Partial<SemanticsField> = {}): SemanticsField => ({
  name,
  type: 'text',
  ...more,
});
const list = (name: string, field: SemanticsField): SemanticsField => ({ name, type: 'list', field });
const group = (name: string, ...fields: SemanticsField[]): SemanticsField => ({
  name,
  type: 'group',
  fields,
});

/** As far as the genuine types' semantics are of interest here. */
const semantics: Record<string, SemanticsField[]> = {
  'H5P.Column 1.16': [
    list('content', group('content', { name: 'content', type: 'library' }, text('useSeparator'))),
  ],
  'H5P.AdvancedText 1.1': [text('text')],
  'H5P.Image 1.1': [{ name: 'file', type: 'image' }, text('alt'), text('title')],
  'H5P.Audio 1.5': [{ name: 'files', type: 'audio' }],
  'H5P.MultiChoice 1.16': [
    text('question'),
    list(
      'answers',
      group(
        'answer',
        text('text'),
        { name: 'correct', type: 'boolean' },
        group('tipsAndFeedback', text('tip'), text('chosenFeedback')),
      ),
    ),
    group('overallFeedback', list('overallFeedback', group('range', text('feedback')))),
    group('UI', text('checkAnswerButton', { common: true })),
  ],
  'H5P.Blanks 1.14': [text('text'), list('questions', text('question'))],
  'H5P.MarkTheWords 1.11': [text('taskDescription'), text('textField')],
  'H5P.SingleChoiceSet 1.11': [
    list('choices', group('choice', text('question'), list('answers', text('answer')))),
  ],
  'H5P.Summary 1.10': [
    text('intro'),
    list('summaries', group('summary', list('summary', text('text')), text('tip'))),
  ],
  'X.Text 1.0': [text('colour', { widget: 'colorSelector' }), text('where'), text('words'), text('l10n')],
};
const write = (library: string, params: unknown) =>
  textBySemantics(library, params, (name) => semantics[name]);
const paragraphs = (library: string, params: unknown) =>
  write(library, params).flatMap((section) => section.paragraphs);

describe('the text of a type that the portal does not know', () => {
  it('has the words, pictures and sounds of every part, each with its heading', () => {
    const params = {
      content: [
        {
          content: {
            library: 'H5P.AdvancedText 1.1',
            params: { text: '<h2>Trà</h2><p>Nước &amp; lá.</p>' },
            metadata: { title: 'Mở đầu' },
          },
          useSeparator: 'auto',
        },
        { content: { library: 'H5P.Image 1.1', params: { file: { path: 'images/a.png' }, alt: 'Ấm trà' } } },
        {
          content: {
            library: 'H5P.Audio 1.5',
            params: { files: [{ path: 'audios/b.mp3', mime: 'audio/mpeg' }] },
          },
        },
        { content: { library: 'X.Unknown 1.0', params: { text: 'không biết' } } },
      ],
    };
    expect(write('H5P.Column 1.16', params)).toEqual([
      { heading: 'Mở đầu', paragraphs: ['Trà', 'Nước & lá.'], pictures: [], sounds: [] },
      { paragraphs: [], pictures: [{ path: 'images/a.png', alt: 'Ấm trà' }], sounds: [] },
      { paragraphs: [], pictures: [], sounds: [{ path: 'audios/b.mp3', mime: 'audio/mpeg' }] },
    ]);
  });
  it('leaves out what is technical, and the words of buttons', () => {
    const params = { colour: '#ff0000', where: '12.5%', words: 'Chữ', l10n: 'Kiểm tra' };
    expect(paragraphs('X.Text 1.0', params)).toEqual(['Chữ']);
  });
  it('asks a choice without saying which is right, nor what would be said of an answer', () => {
    const params = {
      question: '<p>Nước mấy độ?</p>',
      answers: [
        { text: '90', correct: false, tipsAndFeedback: { tip: 'gợi ý', chosenFeedback: 'chưa đúng' } },
        { text: 'Vừa sôi', correct: true, tipsAndFeedback: { chosenFeedback: 'đúng rồi' } },
      ],
      overallFeedback: [{ from: 0, to: 100, feedback: 'giỏi' }],
      UI: { checkAnswerButton: 'Kiểm tra' },
    };
    expect(paragraphs('H5P.MultiChoice 1.16', params)).toEqual(['Nước mấy độ?', '90', 'Vừa sôi']);
  });
  it('puts gaps where blanks have their answers', () => {
    const params = { text: 'Điền vào', questions: ['<p>Thủ đô là *Hà Nội/Hanoi* và *x*.</p>'] };
    expect(paragraphs('H5P.Blanks 1.14', params)).toEqual(['Điền vào', 'Thủ đô là …… và …….']);
    expect(paragraphs('H5P.MarkTheWords 1.11', { textField: 'Tìm *trà* ở đây' })).toEqual(['Tìm trà ở đây']);
  });
  it('does not give the right one away by its place', () => {
    const choice = { choices: [{ question: 'Đâu là trà?', answers: ['Trà', 'Cà phê', 'Bia'] }] };
    expect(paragraphs('H5P.SingleChoiceSet 1.11', choice)).toEqual(['Đâu là trà?', 'Bia', 'Cà phê', 'Trà']);
    const summary = { summaries: [{ summary: ['Vì đúng', 'A sai'] }] };
    expect(paragraphs('H5P.Summary 1.10', summary)).toEqual(['A sai', 'Vì đúng']);
  });
  it('is nothing when the parameters are none', () => {
    expect(write('H5P.Column 1.16', null)).toEqual([]);
    expect(write('H5P.Column 1.16', { content: 'x' })).toEqual([]);
    expect(write('X.Unknown 1.0', {})).toEqual([]);
  });
});
