import fc from 'fast-check';
import { anyQuestion, bodyOfKind } from '../testing/question.arbitrary';
import { shuffled } from './drawing';
import { isNear, readingsOf } from './numbers';
import { type BodyOf, partsOf, type QuestionBody, questionKinds } from './question';
import { isWhole, readResponse, type SentAnswer } from './response';
import { mark, rightResponse } from './scoring';
import { hasWildcard, matchesText } from './texts';

const share = (body: QuestionBody, sent: SentAnswer) =>
  mark(body, readResponse(body, inOrder(body), sent)).share;
const inOrder = (body: QuestionBody) => Array.from({ length: partsOf(body) }, (_, at) => at);

describe('a mark', () => {
  it('is between nothing and the whole for whatever is sent', () => {
    const sent = fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.oneof(fc.string(), fc.integer({ min: -2, max: 9 }), fc.constant(null)), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(anyQuestion(questionKinds), sent, ({ content: { body } }, answer) => {
        const given = share(body, answer);
        expect(given).toBeGreaterThanOrEqual(0);
        expect(given).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the whole for what is right, in whatever order the page shows it', () => {
    const kinds = ['single', 'multiple', 'true-false', 'matching', 'ordering'] as const;
    fc.assert(
      fc.property(
        anyQuestion(kinds),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (question, chance) => {
          const { body } = question.content;
          const shown = shuffled(inOrder(body), () => chance.next().value);
          const right = rightResponse(body);
          // As a page would send it: by the places on the page.
          const sent: SentAnswer =
            right.kind === 'single'
              ? String(shown.indexOf(right.option))
              : right.kind === 'multiple'
                ? right.options.map((option) => String(shown.indexOf(option)))
                : right.kind === 'true-false'
                  ? String(right.value)
                  : right.kind === 'matching'
                    ? right.rights.map((place) => String(shown.indexOf(place!)))
                    : right.kind === 'ordering'
                      ? shown.map((item) => String(right.positions[item]))
                      : null;
          const read = readResponse(body, shown, sent);
          expect(isWhole(read)).toBe(true);
          // Two lines with the same words may stand for each other.
          const twice = body.kind === 'ordering' && new Set(body.items).size < body.items.length;
          if (!twice) expect(read).toEqual(right);
          expect(mark(body, read).share).toBe(1);
        },
      ),
    );
  });

  it('is nothing without an answer', () => {
    fc.assert(
      fc.property(anyQuestion(questionKinds), ({ content: { body } }) => {
        expect(mark(body, null)).toEqual({ share: 0, feedback: [] });
      }),
    );
  });

  it('of several choices is the sum of their parts, and wrong ones take away', () => {
    const body: QuestionBody = {
      kind: 'multiple',
      options: [
        { text: 'a', fraction: 50, feedback: 'Tốt' },
        { text: 'b', fraction: 50, feedback: '' },
        { text: 'c', fraction: -100, feedback: 'Không' },
      ],
    };
    expect(share(body, ['0'])).toBe(0.5);
    expect(share(body, ['0', '1'])).toBe(1);
    expect(share(body, ['0', '1', '2'])).toBe(0);
    expect(mark(body, { kind: 'multiple', options: [0, 2] }).feedback).toEqual(['Tốt', 'Không']);
  });

  it('of three thirds is the whole', () => {
    const options = ['a', 'b', 'c'].map((text) => ({ text, fraction: 33.33333, feedback: '' }));
    expect(share({ kind: 'multiple', options }, ['0', '1', '2'])).toBe(1);
  });

  it('of pairs and of an order is the share that is right', () => {
    const pairs: BodyOf<'matching'> = {
      kind: 'matching',
      pairs: [
        { left: 'mèo', right: 'bốn chân' },
        { left: 'chó', right: 'bốn chân' },
        { left: 'gà', right: 'hai chân' },
      ],
      distractors: ['sáu chân'],
    };
    expect(share(pairs, ['1', '0', '2'])).toBe(1);
    expect(share(pairs, ['0', '', '3'])).toBe(0.3333);
    const order: QuestionBody = { kind: 'ordering', items: ['một', 'hai', 'ba', 'bốn'] };
    expect(share(order, ['1', '2', '4', '3'])).toBe(0.5);
    expect(share(order, ['1', '1', '1', '1'])).toBe(0);
    expect(isWhole(readResponse(order, [0, 1, 2, 3], ['1', '1', '3', '4']))).toBe(false);
    expect(share(order, ['1', '1', '3', '4'])).toBe(0.5);
  });
});

describe('a typed answer', () => {
  const text = (answers: string[], foldDiacritics = true): QuestionBody => ({
    kind: 'short-text',
    answers: answers.map((one) => ({ text: one, fraction: 100, feedback: '' })),
    foldDiacritics,
  });
  it.each([
    ['Hà Nội', 'ha  noi ', true, 1],
    ['Hà Nội', 'HÀ NỘI', false, 1],
    ['Hà Nội', 'Ha Noi', false, 0],
    ['Đà Nẵng', 'da nang', true, 1],
    ['*Tố Hữu*', 'nhà thơ tố hữu đó', true, 1],
    ['*Tố Hữu*', 'Xuân Diệu', true, 0],
    ['a*b*c', 'a xx b yy c', true, 1],
    ['a*b*c', 'a xx c yy b', true, 0],
    ['ab*ba', 'aba', true, 0],
    ['2\\*3', '2*3', true, 1],
    ['2\\*3', '2 và 3', true, 0],
  ])('of “%s” against “%s” (folded: %s)', (right, typed, folded, expected) => {
    expect(share(text([right], folded as boolean), typed as string)).toBe(expected);
  });
  it('is met by itself, and by anything around it with wildcards', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.boolean(),
        fc.string(),
        (words, folded, more) => {
          const plain = words.replace(/[*\\]/g, '');
          expect(hasWildcard(plain)).toBe(false);
          expect(matchesText(plain, plain, folded)).toBe(true);
          expect(matchesText('*', more, folded)).toBe(true);
        },
      ),
    );
  });
});

describe('a typed number', () => {
  it.each([
    ['2,5', [2.5]],
    ['2.5', [2.5]],
    ['1.234,5', [1234.5]],
    ['1,234.5', [1234.5]],
    ['1.000', [1000, 1]],
    ['1 000', [1000]],
    ['-3', [-3]],
    ['−3', [-3]],
    ['1.2.3', []],
    ['ba', []],
    ['', []],
    ['1,23.4', []],
  ])('“%s” can mean %j', (typed, values) => {
    expect(readingsOf(typed)).toEqual(values);
  });
  it('is right as far as the tolerance, whatever the binary fractions say', () => {
    expect(isNear(0.3, 0.1 + 0.2, 0)).toBe(true);
    expect(isNear(2.2, 2, 0.2)).toBe(true);
    expect(isNear(2.21, 2, 0.2)).toBe(false);
    const body: QuestionBody = {
      kind: 'number',
      answers: [
        { value: 1000, tolerance: 0, fraction: 100, feedback: 'Đúng' },
        { value: 1000, tolerance: 50, fraction: 50, feedback: 'Gần đúng' },
      ],
    };
    expect(share(body, '1.000')).toBe(1);
    expect(share(body, '1040')).toBe(0.5);
    expect(mark(body, { kind: 'number', text: '990' }).feedback).toEqual(['Gần đúng']);
  });
  it('comes back from the page of every stored number', () => {
    fc.assert(
      fc.property(bodyOfKind('number'), (body) => {
        const [first] = (body as BodyOf<'number'>).answers;
        expect(mark(body, { kind: 'number', text: String(first!.value) }).share).toBe(1);
      }),
    );
  });
});
