import { newId } from '@domdom/platform';
import fc from 'fast-check';
import { statementFault } from '../../../lrs/src/xapi';
import { type H5pContent, machineNameOf, markingOf, questionsOf, questionToH5p } from '../scoring';
import { ownTypes } from '../scoring/own-types';
import { somePhone, someStory } from '../testing/some-stories';
import { faultOf, judged } from './judge';
import { readStatement } from './played-statement';
import { statementOf } from './statement';

const address = 'https://hoc.example';
const contentId = newId();
const iri = `${address}/h5p/contents/${contentId}`;
const now = new Date('2026-11-21T02:00:00Z');

const words = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `${text}a`);
const several = (most: number) => fc.array(words, { minLength: 2, maxLength: most });
const place = { x: fc.nat(100), y: fc.nat(100), title: words };
const reply = fc.record({ text: words, correct: fc.boolean() });
const content: fc.Arbitrary<H5pContent> = fc.oneof(
  fc.record({ question: words, texts: several(5), right: fc.nat(4) }).map(({ question, texts, right }) =>
    questionToH5p.choice({
      question,
      answers: texts.map((text, i) => ({ text, correct: i <= right % texts.length })),
    }),
  ),
  fc.record({ statement: words, correct: fc.boolean() }).map((options) => questionToH5p.trueFalse(options)),
  fc
    .record({ instruction: words, text: fc.array(fc.oneof(words, several(3)), { maxLength: 4 }) })
    .map((options) => questionToH5p.blanks(options)),
  fc.record({ instruction: words, items: several(5) }).map((options) => questionToH5p.order(options)),
  fc
    .record({ instruction: words, pairs: fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }) })
    .map((options) => questionToH5p.match(options)),
  fc
    .record({
      question: words,
      spots: fc.array(fc.record({ ...place, correct: fc.boolean() }), { minLength: 1, maxLength: 5 }),
    })
    .map((options) => questionToH5p.findSpots(options)),
  fc
    .record({
      instruction: words,
      cards: fc.array(fc.record({ front: words, back: words }), { minLength: 1, maxLength: 4 }),
      write: fc.boolean(),
    })
    .map(({ write, ...options }) =>
      write ? questionToH5p.writeCards(options) : questionToH5p.turnCards(options),
    ),
  fc
    .record({
      heading: words,
      lines: fc.array(
        fc.oneof(
          fc.record({ speaker: fc.constant(0), text: words }),
          fc.record({
            speaker: fc.constant(0),
            asked: words,
            replies: fc.array(reply, { minLength: 2, maxLength: 4 }),
          }),
        ),
        { minLength: 1, maxLength: 5 },
      ),
    })
    .map((options) => questionToH5p.dialogue({ ...options, speakers: [{ name: 'Lan' }] })),
  fc
    .record({ title: words, text: words })
    .map(({ title, text }) => questionToH5p.page({ title, paragraphs: [text] })),
  someStory,
  somePhone,
);
/** What holds others, and a column among them, which may be inside all of them. */
const { whole } = fc.letrec<{ whole: H5pContent; column: H5pContent }>((tie) => {
  const parts = fc.record({
    title: words,
    parts: fc.array(fc.oneof({ depthSize: 'small' }, content, tie('column')), {
      minLength: 1,
      maxLength: 4,
    }),
  });
  return {
    column: parts.map((options) => questionToH5p.column(options)),
    whole: fc.oneof(
      content,
      tie('column'),
      parts.map(({ title, parts: steps }) => questionToH5p.lesson({ title, steps })),
      parts.map(({ title, parts: questions }) => questionToH5p.questionSet({ title, questions })),
      parts.map(({ title, parts: shown }) =>
        questionToH5p.video({
          title,
          file: { path: 'videos/a.mp4', mime: 'video/mp4' },
          moments: shown.map((one, i) => ({ at: `0:0${i}`, content: one })),
        }),
      ),
    ),
  };
});
const response = fc.oneof(
  fc.array(fc.nat(5).map(String), { maxLength: 5 }).map((parts) => parts.join('[,]')),
  fc
    .array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 4 })
    .map((pairs) => pairs.map(([source, target]) => `${source}[.]${target}`).join('[,]')),
  fc.constantFrom('true', 'false'),
  fc.string({ maxLength: 40 }),
);

/** Every third question is answered rightly, the others with anything. */
const answerTo = (
  { correctResponsesPattern }: { correctResponsesPattern: readonly string[] },
  i: number,
  responses: readonly string[],
): string => (i % 3 === 0 && correctResponsesPattern[0]) || responses[i % responses.length]!;

describe('what is told of attempts', () => {
  it('is tried with every kind of content of our own', () => {
    const tried = new Set(
      fc.sample(whole, { numRuns: 500, seed: 1 }).map(({ library }) => machineNameOf(library)),
    );
    expect([...tried].sort()).toEqual(Object.keys(ownTypes).sort());
  });

  it('is valid in the eyes of the record store, whatever the content and whatever is answered', () => {
    fc.assert(
      fc.property(whole, fc.array(response, { minLength: 4, maxLength: 4 }), (played, responses) => {
        const { library, params } = played;
        const against = judged(played);
        const earned = new Map<string, number>();
        const questions = questionsOf(library, params);
        const statement = (verb: string, part: string, result: object, definition: object = {}) => ({
          id: newId(),
          verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
          object: { id: part ? `${iri}?subContentId=${part}` : iri, definition },
          result,
          context: { language: 'vi' },
          timestamp: now.toISOString(),
        });
        const scoreWith = (raw: number, max: number) => (max > 0 ? { score: { raw, max } } : {});
        const answers = questions.map((question, i) => {
          const given = answerTo(question, i, responses);
          const worth = markingOf(library, params).ofResponse(question.id, given)!;
          const definition = {
            type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
            interactionType: question.type,
            name: { vi: question.text },
          };
          return statement(
            'answered',
            question.id,
            { response: given, duration: 'PT3S', ...scoreWith(worth.score!, worth.max) },
            definition,
          );
        });
        const total = questions.reduce(
          (sum, question, i) =>
            sum +
            markingOf(library, params).ofResponse(question.id, answerTo(question, i, responses))!.score!,
          0,
        );
        const told = [
          statement('attempted', '', {}),
          ...answers,
          statement('completed', '', {
            completion: true,
            duration: 'PT1M',
            ...scoreWith(total, against.worth!.most),
          }),
        ];
        for (const raw of told) {
          const read = readStatement(raw, iri, { from: now, to: now })!;
          expect(faultOf(read, against, earned)).toBeNull();
          if (read.verb === 'answered') earned.set(read.subContentId, read.score ?? 0);
          const made = statementOf(read, {
            address,
            personId: newId(),
            contentId,
            attemptId: newId(),
            contentTitle: played.metadata.title || 'Bài',
            contentLanguage: 'vi',
            library,
            lessonId: newId(),
            courseId: newId(),
            correctResponsesPattern:
              questions.find(({ id }) => id === read.subContentId)?.correctResponsesPattern ?? null,
          });
          expect(statementFault(made, '2.0.0')).toBeUndefined();
        }
      }),
    );
  });
});
