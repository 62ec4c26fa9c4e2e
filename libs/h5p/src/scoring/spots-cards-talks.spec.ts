import { dialogue, findSpots, lookAtSpots, turnCards, writeCards } from './builders';
import { markingOf, maxScoreOf, plainTextAlternative, questionsOf } from './index';
import { answersIn } from './kinds/flash-cards';

const picture = (alt: string) => ({ path: `images/${alt.length}.png`, mime: 'image/png', alt });
const sound = { path: 'audios/a.mp3', mime: 'audio/mpeg' };
const worth = ({ library, params }: { library: string; params: unknown }, response: string) =>
  markingOf(library, params).ofResponse('', response);
const sectionsOf = ({ library, params }: { library: string; params: unknown }) =>
  plainTextAlternative(library, params, 'vi').sections;

describe('spots of a picture', () => {
  const spots = [
    { x: 1, y: 2, title: 'Ổ cắm', correct: true, feedback: 'Có khói.' },
    { x: 3, y: 4, title: 'Quạt' },
    { x: 5, y: 6, title: 'Gối', correct: true },
  ];
  it('to be found are worth what choices are: each wrong one takes a point away', () => {
    const find = findSpots({ question: 'Ở đâu?', spots });
    expect(worth(find, '0[,]2')).toEqual({ score: 2, max: 2 });
    expect(worth(find, '0[,]1')).toEqual({ score: 0, max: 2 });
    const [question] = questionsOf(find.library, find.params);
    expect(question).toMatchObject({
      type: 'choice',
      correctResponse: 'Ổ cắm; Gối',
      choices: ['Ổ cắm', 'Quạt', 'Gối'],
    });
    expect(question!.inWords('1')).toBe('Quạt');
  });
  it('of which one is right give one point, and that only when nothing else was chosen', () => {
    const find = findSpots({ question: 'Ở đâu?', spots: [spots[0]!, spots[1]!] });
    expect(worth(find, '0')).toEqual({ score: 1, max: 1 });
    expect(worth(find, '0[,]1')).toEqual({ score: 0, max: 1 });
  });
  it('of which none is right are looked at: there is no question', () => {
    const none = findSpots({ question: 'Ở đâu?', spots: [spots[1]!] });
    expect(questionsOf(none.library, none.params)).toEqual([]);
    expect(maxScoreOf(none.library, none.params)).toBe(0);
  });
  it('are written out with what each says when they are looked at, without what is right when they are found', () => {
    const look = lookAtSpots({
      instruction: 'Bấm thử.',
      picture: picture('Căn buồng'),
      spots: [{ x: 1, y: 2, title: 'Ổ cắm', paragraphs: ['Rút bớt.'], picture: picture('Phích'), sound }],
    });
    expect(sectionsOf(look)).toEqual([
      { paragraphs: ['Bấm thử.'], pictures: [{ path: 'images/9.png', alt: 'Căn buồng' }], sounds: [] },
      {
        heading: '1. Ổ cắm',
        paragraphs: ['Rút bớt.'],
        pictures: [{ path: 'images/5.png', alt: 'Phích' }],
        sounds: [sound],
      },
    ]);
    const [found, ...more] = sectionsOf(findSpots({ question: 'Ở đâu?', picture: picture('Buồng'), spots }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      pictures: [{ alt: 'Buồng' }],
      question: { text: 'Ở đâu?', hint: 'Chọn tất cả câu trả lời đúng.', choices: ['Ổ cắm', 'Quạt', 'Gối'] },
    });
    expect(JSON.stringify(found)).not.toContain('Có khói');
  });
});

describe('flash cards', () => {
  it.each([
    ['Hà Nội/Thăng Long', ['Hà Nội', 'Thăng Long']],
    ['24\\/7 / luôn luôn', ['24/7', 'luôn luôn']],
    ['a\\\\/b\\', ['a\\', 'b\\']],
    [' / / ', []],
  ])('take "%s" as %j', (text, answers) => {
    expect(answersIn(text)).toEqual(answers);
  });
  it('to be written take the words on the back where no answers are given, and leave out cards without either', () => {
    const cards = writeCards({
      instruction: 'Viết.',
      cards: [
        { front: 'Thủ đô', back: 'Hà Nội' },
        { front: 'Hình', back: { picture: picture('Cờ') } },
        { front: 'Mở cửa', back: 'Cả ngày', answers: ['24/7'] },
      ],
    });
    expect(maxScoreOf(cards.library, cards.params)).toBe(2);
    expect(worth(cards, 'ha noi[,]24/7')).toEqual({ score: 2, max: 2 });
    expect(worth(cards, '[,]cả ngày')).toEqual({ score: 0, max: 2 });
    expect(questionsOf(cards.library, cards.params)[0]).toMatchObject({
      type: 'fill-in',
      text: 'Viết.\nThủ đô; Mở cửa',
      correctResponse: 'Hà Nội; 24/7',
      correctResponsesPattern: ['Hà Nội[,]24/7'],
    });
    expect(JSON.stringify(sectionsOf(cards))).not.toContain('Hà Nội');
  });
  it('to be turned give no points and are written out with both sides', () => {
    const cards = turnCards({
      instruction: 'Nhớ.',
      cards: [{ front: 'Công an', back: { text: '113', sound } }],
    });
    expect(questionsOf(cards.library, cards.params)).toEqual([]);
    expect(sectionsOf(cards).map(({ paragraphs, sounds }) => [...paragraphs, sounds.length])).toEqual([
      ['Nhớ.', 0],
      ['Công an', 0],
      ['113', 1],
    ]);
  });
});

describe('a dialogue', () => {
  const talk = dialogue({
    heading: 'Cuộc gọi lạ',
    intro: 'Buổi trưa.',
    speakers: [{ name: 'Người lạ' }, { name: 'Cụ Bảy' }],
    lines: [
      { speaker: 0, text: 'Công an đây.', note: 'Dọa trước.', sound },
      { speaker: 1, asked: 'Chào thế nào?', replies: [{ text: 'Chào anh.' }, { text: 'A lô.' }] },
      {
        speaker: 1,
        asked: 'Đáp?',
        replies: [
          { text: 'Dạ', feedback: 'Đừng.' },
          { text: 'Mời ra xã', correct: true },
          { text: 'Cúp máy', correct: true },
        ],
      },
    ],
  });
  it('gives a point for each place with a right reply, and knows the others by their number', () => {
    expect(worth(talk, '1[.]2')).toEqual({ score: 1, max: 1 });
    expect(worth(talk, '0[.]1[,]1[.]0')).toEqual({ score: 0, max: 1 });
    expect(worth(talk, '1[.]0[,]1[.]1')).toEqual({ score: 0, max: 1 });
    const [question] = questionsOf(talk.library, talk.params);
    expect(question).toMatchObject({
      type: 'performance',
      text: 'Cuộc gọi lạ',
      correctResponse: 'Mời ra xã / Cúp máy',
      correctResponsesPattern: ['1[.]1', '1[.]2'],
    });
    expect(question!.inWords('1[.]0')).toBe('Dạ');
    expect(question!.inWords('1[.]99[,]x')).toBe('…');
  });
  it('without places that give points asks nothing', () => {
    const plain = dialogue({
      heading: 'Chào',
      speakers: [{ name: 'A' }],
      lines: [{ speaker: 0, text: 'Chào' }],
    });
    expect(questionsOf(plain.library, plain.params)).toEqual([]);
  });
  it('is written out line by line, who says what, without which reply is right', () => {
    const sections = sectionsOf(talk);
    expect(sections.map(({ heading, paragraphs }) => [heading, ...paragraphs])).toEqual([
      ['Cuộc gọi lạ', 'Buổi trưa.'],
      [undefined, 'Người lạ: Công an đây.', 'Dọa trước.'],
      [undefined, 'Chào thế nào?', '– Chào anh.', '– A lô.'],
      [undefined, 'Đáp?', '– Dạ', '– Mời ra xã', '– Cúp máy'],
    ]);
    expect(sections[1]!.sounds).toEqual([sound]);
    expect(sections.at(-1)!.question).toMatchObject({ hint: 'Làm lần lượt từng bước.' });
    expect(JSON.stringify(sections)).not.toContain('Đừng.');
  });
});
