import { type H5pContent, questionToH5p } from '@domdom/h5p';
import { marked } from 'marked';
import type { DemoLesson, DemoPicture, DemoStep } from './content/types';

/** A drawing as a file that the content to be made may name. */
export type KeepPicture = (
  picture: DemoPicture,
) => Promise<{ path: string; mime: string; width?: number; height?: number; alt: string }>;

async function step(given: DemoStep, keep: KeepPicture): Promise<H5pContent> {
  switch (given.kind) {
    case 'page':
      return questionToH5p.page({ heading: given.heading, html: marked.parse(given.text, { async: false }) });
    case 'choice':
      return questionToH5p.choice({ question: given.question, answers: given.answers });
    case 'trueFalse':
      return questionToH5p.trueFalse({
        statement: given.statement,
        correct: given.correct,
        feedback: { right: given.feedbackRight, wrong: given.feedbackWrong },
      });
    case 'blanks':
      return questionToH5p.blanks({ instruction: given.instruction, text: given.text });
    case 'order':
      return questionToH5p.order({ instruction: given.instruction, items: given.items });
    case 'match':
      return questionToH5p.match({
        instruction: given.instruction,
        pairs: given.pairs.map(({ left, right }) => [left, right]),
      });
    case 'simulator':
      return questionToH5p.simulator(given.simulator);
    case 'story':
      return questionToH5p.branching(given.story);
    case 'look':
      return questionToH5p.lookAtSpots({
        instruction: given.instruction,
        picture: await keep(given.picture),
        spots: given.spots.map(({ text, ...place }) => ({ ...place, paragraphs: [text] })),
      });
    case 'find':
      return questionToH5p.findSpots({
        question: given.question,
        picture: await keep(given.picture),
        spots: given.spots,
      });
    case 'turnCards':
      return questionToH5p.turnCards({ instruction: given.instruction, cards: given.cards });
    case 'writeCards':
      return questionToH5p.writeCards({ instruction: given.instruction, cards: given.cards });
    case 'dialogue': {
      const { heading, intro, speakers, lines } = given;
      return questionToH5p.dialogue({ heading, intro, speakers, lines });
    }
  }
}

/** A demonstration lesson as an H5P content of the portal's own types. */
export async function lessonContent(
  lesson: DemoLesson & { kind: 'h5p' },
  keep: KeepPicture,
): Promise<H5pContent> {
  const { title, passPercentage, layout } = lesson;
  const made = (steps: readonly DemoStep[]) => Promise.all(steps.map((given) => step(given, keep)));
  if (layout === 'page') {
    return questionToH5p.column({ title, passPercentage, parts: await made(lesson.steps) });
  }
  if (layout === 'test') {
    return questionToH5p.questionSet({
      title,
      passPercentage,
      paragraphs: lesson.steps.flatMap((one) => (one.kind === 'page' ? [one.text] : [])),
      questions: await made(lesson.steps.filter((one) => one.kind !== 'page')),
      shuffle: true,
      feedbackAtEnd: true,
    });
  }
  return questionToH5p.lesson({
    title,
    passPercentage,
    steps: await made(lesson.steps),
    // Who practises does it again until it goes well.
    retryQuestions: lesson.steps.some(({ kind }) => kind === 'simulator' || kind === 'story'),
  });
}
