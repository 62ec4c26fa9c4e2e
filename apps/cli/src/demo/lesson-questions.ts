import { type H5pContent, questionToH5p } from '@domdom/h5p';
import { marked } from 'marked';
import type { DemoLesson, DemoStep } from './content/types';

function step(given: DemoStep): H5pContent {
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
  }
}

/** A demonstration lesson as an H5P content of the portal's own types. */
export function lessonContent(lesson: DemoLesson & { kind: 'h5p' }): H5pContent {
  return questionToH5p.lesson({
    title: lesson.title,
    steps: lesson.steps.map(step),
    passPercentage: lesson.passPercentage,
    // Who practises does it again until it goes well.
    retryQuestions: lesson.steps.some(({ kind }) => kind === 'simulator' || kind === 'story'),
  });
}
