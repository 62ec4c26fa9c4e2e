import fc from 'fast-check';
import { type Drawable, drawQuestions, inCategory, type Slot } from './drawing';
import { questionKinds } from './question';

const categories = ['', 'Luật', 'Luật/Giao thông', 'Luậtkhác', 'Khoa học'];
const bank: fc.Arbitrary<Drawable[]> = fc
  .array(
    fc.record({
      version: fc.integer({ min: 1, max: 5 }),
      kind: fc.constantFrom(...questionKinds),
      category: fc.constantFrom(...categories),
      parts: fc.nat(6),
    }),
    { maxLength: 12 },
  )
  .map((questions) => questions.map((question, at) => ({ ...question, id: `q${at}` })));
const slots: fc.Arbitrary<Slot[]> = fc.array(
  fc.oneof(
    fc.record({ questionId: fc.nat(14).map((at) => `q${at}`), points: fc.integer({ min: 1, max: 5 }) }),
    fc.record({
      category: fc.constantFrom(...categories),
      draw: fc.integer({ min: 1, max: 6 }),
      points: fc.constant(1),
    }),
  ),
  { maxLength: 6 },
);
const chance = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));

describe('a draw', () => {
  it('asks nothing twice, only what is there, and each with all its parts once', () => {
    fc.assert(
      fc.property(slots, bank, fc.boolean(), chance, (given, questions, shuffle, random) => {
        const drawn = drawQuestions(given, questions, shuffle, () => random.next().value);
        const ids = drawn.map(({ questionId }) => questionId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { questionId, version, shown } of drawn) {
          const question = questions.find(({ id }) => id === questionId)!;
          expect(version).toBe(question.version);
          expect([...shown].sort((a, b) => a - b)).toEqual(
            Array.from({ length: question.parts }, (_, at) => at),
          );
        }
      }),
    );
  });

  it('asks every chosen question, and of a category as many as wanted or all there are', () => {
    fc.assert(
      fc.property(slots, bank, chance, (given, questions, random) => {
        const drawn = drawQuestions(given, questions, true, () => random.next().value);
        const ids = new Set(drawn.map(({ questionId }) => questionId));
        const chosen = given.flatMap((slot) => ('questionId' in slot ? [slot.questionId] : []));
        for (const id of chosen) expect(ids.has(id)).toBe(questions.some((question) => question.id === id));
        const draws = given.flatMap((slot) => ('category' in slot ? [slot] : []));
        const [only] = draws;
        if (only && draws.length === 1) {
          const open = questions.filter((one) => inCategory(one, only.category) && !chosen.includes(one.id));
          const taken = open.filter(({ id }) => ids.has(id)).length;
          expect(taken).toBe(Math.min(only.draw, open.length));
        }
      }),
    );
  });

  it('leaves answers in their order where they are not shuffled, but never what is to be put in order or matched', () => {
    const question = (kind: Drawable['kind']): Drawable => ({
      id: kind,
      version: 1,
      kind,
      category: '',
      parts: 4,
    });
    const kinds = ['single', 'ordering', 'matching'] as const;
    const drawn = drawQuestions(
      kinds.map((questionId) => ({ questionId, points: 1 })),
      kinds.map(question),
      false,
      () => 0,
    );
    expect(drawn.map(({ shown }) => shown)).toEqual([
      [0, 1, 2, 3],
      [1, 2, 3, 0],
      [1, 2, 3, 0],
    ]);
  });

  it('gives each of ten questions its chance', () => {
    const questions = Array.from(
      { length: 10 },
      (_, at): Drawable => ({ ...{ version: 1, kind: 'number', category: '', parts: 0 }, id: `q${at}` }),
    );
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const times = new Map<string, number>();
    for (let at = 0; at < 5000; at++)
      for (const { questionId } of drawQuestions(
        [{ category: '', draw: 1, points: 1 }],
        questions,
        true,
        random,
      ))
        times.set(questionId, (times.get(questionId) ?? 0) + 1);
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
    expect(times.size).toBe(10);
  });
});
