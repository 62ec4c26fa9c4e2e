import { type BankQuestion, type QuestionBody, rightsOf, type TextAnswer } from '../domain/question';
import { hasWildcard, withoutEscapes } from '../domain/texts';
import { xmlText } from './xml';

const namespace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const share = (fraction: number) => String(fraction / 100);

/** Paragraphs; an empty line stays an empty paragraph. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${xmlText(line)}</p>`)
    .join('');
const inline = (text: string): string => xmlText(text).replaceAll('\n', '<br/>');

const values = (given: readonly string[]) =>
  given.map((value) => `<qti-value>${xmlText(value)}</qti-value>`).join('');
const correct = (given: readonly string[]) =>
  given.length > 0 ? `<qti-correct-response>${values(given)}</qti-correct-response>` : '';
const mapping = (entries: readonly { key: string; fraction: number }[], attributes = ''): string => {
  const bounds = entries.some(({ fraction }) => fraction < 0)
    ? ' lower-bound="0" upper-bound="1"'
    : ' upper-bound="1"';
  const mapped = entries
    .map(
      ({ key, fraction }) =>
        `<qti-map-entry map-key="${xmlText(key)}" mapped-value="${share(fraction)}"${attributes}/>`,
    )
    .join('');
  return `<qti-mapping default-value="0"${bounds}>${mapped}</qti-mapping>`;
};
const response = (cardinality: string, type: string, inside: string): string =>
  `<qti-response-declaration identifier="RESPONSE" cardinality="${cardinality}" base-type="${type}">${inside}</qti-response-declaration>`;

const set = (identifier: string, value: string): string =>
  `<qti-set-outcome-value identifier="${identifier}">${value}</qti-set-outcome-value>`;
const base = (type: string, value: string): string =>
  `<qti-base-value base-type="${type}">${xmlText(value)}</qti-base-value>`;
const given = '<qti-variable identifier="RESPONSE"/>';
const mapped = set('SCORE', '<qti-map-response identifier="RESPONSE"/>');
const tell = set('FEEDBACK', given);

interface Parts {
  declaration: string;
  interaction: string;
  processing: string;
  /** One of several, or several at once. */
  feedback: 'single' | 'multiple';
  /** Feedback that stands apart from the answers. */
  modal: string;
}

const ids = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

function choiceParts(
  options: readonly { id: string; text: string; fraction: number; feedback: string }[],
  several: boolean,
): Parts {
  const right = options
    .filter(({ fraction }) => (several ? fraction > 0 : fraction === 100))
    .map(({ id }) => id);
  const choices = options.map(({ id, text, feedback }) => {
    const said = feedback
      ? `<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="${id}" show-hide="show">${inline(feedback)}</qti-feedback-inline>`
      : '';
    return `<qti-simple-choice identifier="${id}">${xmlText(text)}${said}</qti-simple-choice>`;
  });
  return {
    declaration: response(
      several ? 'multiple' : 'single',
      'identifier',
      correct(several ? right : right.slice(0, 1)) +
        mapping(options.map(({ id, fraction }) => ({ key: id, fraction }))),
    ),
    interaction: `<qti-choice-interaction response-identifier="RESPONSE" shuffle="true" max-choices="${several ? 0 : 1}">${choices.join('')}</qti-choice-interaction>`,
    processing: mapped + tell,
    feedback: several ? 'multiple' : 'single',
    modal: '',
  };
}

const modalFeedback = (id: string, text: string, outcome = 'FEEDBACK'): string =>
  text === ''
    ? ''
    : `<qti-modal-feedback outcome-identifier="${outcome}" identifier="${id}" show-hide="show"><qti-content-body>${paragraphs(text)}</qti-content-body></qti-modal-feedback>`;

/** A condition for each answer that is typed, the better ones first: the first that holds counts. */
function typedParts(
  type: 'string' | 'float',
  answers: readonly { id: string; test: string; fraction: number; feedback: string }[],
  declaration: string,
  attributes: string,
): Parts {
  const branches = [...answers]
    .sort((a, b) => b.fraction - a.fraction)
    .map(({ id, test, fraction }, at) => {
      const name = at === 0 ? 'qti-response-if' : 'qti-response-else-if';
      return `<${name}>${test}${set('SCORE', base('float', share(fraction)))}${set('FEEDBACK', base('identifier', id))}</${name}>`;
    });
  return {
    declaration: response('single', type, declaration),
    interaction: `<p><qti-text-entry-interaction response-identifier="RESPONSE"${attributes}/></p>`,
    processing: `<qti-response-condition>${branches.join('')}</qti-response-condition>`,
    feedback: 'single',
    modal: answers.map(({ id, feedback }) => modalFeedback(id, feedback)).join(''),
  };
}

function textParts(answers: readonly TextAnswer[], foldDiacritics: boolean): Parts {
  const keyed = answers.map((answer, at) => ({
    ...answer,
    id: `a${at + 1}`,
    key: withoutEscapes(answer.text),
  }));
  const first = keyed.find(({ fraction }) => fraction === 100);
  return typedParts(
    'string',
    keyed.map(({ id, key, fraction, feedback }) => ({
      id,
      fraction,
      feedback,
      test: `<qti-string-match case-sensitive="false">${given}${base('string', key)}</qti-string-match>`,
    })),
    correct(first ? [first.key] : []) + mapping(keyed, ' case-sensitive="false"'),
    foldDiacritics ? ' data-fold-diacritics="true"' : '',
  );
}

function partsOf(body: QuestionBody): Parts {
  switch (body.kind) {
    case 'single':
    case 'multiple':
      return choiceParts(
        body.options.map((option, at) => ({ ...option, id: `o${at + 1}` })),
        body.kind === 'multiple',
      );
    case 'true-false':
      return choiceParts(
        [
          { id: 'true', text: 'Đúng', fraction: body.answer ? 100 : 0, feedback: body.feedbackTrue },
          { id: 'false', text: 'Sai', fraction: body.answer ? 0 : 100, feedback: body.feedbackFalse },
        ],
        false,
      );
    case 'matching': {
      const lefts = body.pairs.map(({ left }) => left);
      const rights = rightsOf(body);
      const set = (letter: string, texts: readonly string[], most: number) =>
        texts
          .map(
            (text, at) =>
              `<qti-simple-associable-choice identifier="${letter}${at + 1}" match-max="${most}">${xmlText(text)}</qti-simple-associable-choice>`,
          )
          .join('');
      const pairs = lefts.map((_, at) => `l${at + 1} r${at + 1}`);
      return {
        declaration: response(
          'multiple',
          'directedPair',
          correct(pairs) + mapping(pairs.map((key) => ({ key, fraction: 100 / pairs.length }))),
        ),
        interaction: `<qti-match-interaction response-identifier="RESPONSE" shuffle="true" max-associations="${lefts.length}"><qti-simple-match-set>${set('l', lefts, 1)}</qti-simple-match-set><qti-simple-match-set>${set('r', rights, lefts.length)}</qti-simple-match-set></qti-match-interaction>`,
        processing: mapped,
        feedback: 'single',
        modal: '',
      };
    }
    case 'ordering': {
      const names = ids('i', body.items.length);
      const choices = body.items.map(
        (text, at) => `<qti-simple-choice identifier="${names[at]}">${xmlText(text)}</qti-simple-choice>`,
      );
      return {
        declaration: response('ordered', 'identifier', correct(names)),
        interaction: `<qti-order-interaction response-identifier="RESPONSE" shuffle="true">${choices.join('')}</qti-order-interaction>`,
        processing: `<qti-response-condition><qti-response-if><qti-match>${given}<qti-correct identifier="RESPONSE"/></qti-match>${set('SCORE', base('float', '1'))}</qti-response-if></qti-response-condition>`,
        feedback: 'single',
        modal: '',
      };
    }
    case 'short-text':
      return textParts(body.answers, body.foldDiacritics);
    case 'number': {
      const [first] = body.answers.filter(({ fraction }) => fraction === 100);
      return typedParts(
        'float',
        body.answers.map(({ value, tolerance, fraction, feedback }, at) => ({
          id: `a${at + 1}`,
          fraction,
          feedback,
          test: `<qti-equal tolerance-mode="absolute" tolerance="${tolerance} ${tolerance}">${given}${base('float', String(value))}</qti-equal>`,
        })),
        correct(first ? [String(first.value)] : []),
        '',
      );
    }
  }
}

/** Whether QTI can say what a question asks: it knows no words that stand for any words. */
export const fitsQti = ({ content: { body } }: BankQuestion): boolean =>
  body.kind !== 'short-text' || !body.answers.some(({ text }) => hasWildcard(text));

/** A question as a QTI 3 assessment item. @param identifier unique in its package */
export function writeItem(question: BankQuestion, identifier: string): string {
  const { text, generalFeedback, body } = question.content;
  const { declaration, interaction, processing, feedback, modal } = partsOf(body);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<qti-assessment-item xmlns="${namespace}" identifier="${identifier}" title="${xmlText(question.title)}" adaptive="false" time-dependent="false">`,
    declaration,
    '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>',
    `<qti-outcome-declaration identifier="FEEDBACK" cardinality="${feedback}" base-type="identifier"/>`,
    '<qti-outcome-declaration identifier="GENERAL" cardinality="single" base-type="identifier"/>',
    `<qti-item-body><div>${paragraphs(text)}</div>${interaction}</qti-item-body>`,
    `<qti-response-processing>${processing}${set('GENERAL', base('identifier', 'general'))}</qti-response-processing>`,
    modal + modalFeedback('general', generalFeedback, 'GENERAL'),
    '</qti-assessment-item>',
    '',
  ].join('\n');
}
