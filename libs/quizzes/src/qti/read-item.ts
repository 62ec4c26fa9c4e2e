import type { BankQuestion, ChoiceOption, QuestionBody } from '../domain/question';
import { importErrors } from '../gift/gift.errors';
import { find, findAll, wordsOf, type XmlElement } from './xml';

const interactions = [
  'qti-choice-interaction',
  'qti-order-interaction',
  'qti-match-interaction',
  'qti-text-entry-interaction',
] as const;
type Interaction = (typeof interactions)[number];

const percent = (share: number): number => Math.round(share * 100 * 100_000) / 100_000;
const identifierOf = (element: XmlElement): string => element.attributes['identifier'] ?? '';
const isFeedback = ({ name }: XmlElement): boolean => name.startsWith('qti-feedback');

/** What the item declares as right, and what each answer is worth where it says so. */
interface Declared {
  correct: string[];
  worth: { key: string; fraction: number }[];
  type: string;
}

function declaredIn(item: XmlElement, interaction: XmlElement): Declared {
  const id = interaction.attributes['response-identifier'];
  const declaration = findAll(item, 'qti-response-declaration').find((one) => identifierOf(one) === id);
  if (!declaration) return { correct: [], worth: [], type: '' };
  const right = find(declaration, 'qti-correct-response');
  return {
    correct: right ? findAll(right, 'qti-value').map((value) => wordsOf(value)) : [],
    worth: findAll(declaration, 'qti-map-entry').map(({ attributes }) => ({
      key: attributes['map-key'] ?? '',
      fraction: percent(Number(attributes['mapped-value'])),
    })),
    type: declaration.attributes['base-type'] ?? '',
  };
}

/** What is told to an answer: beside it, or apart with its identifier. */
function feedbackIn(item: XmlElement, answer: XmlElement | null, id: string): string {
  const beside = answer
    ? answer.children.find((child) => typeof child !== 'string' && isFeedback(child))
    : undefined;
  if (beside && typeof beside !== 'string') return wordsOf(beside);
  const apart = findAll(item, 'qti-modal-feedback').find((one) => identifierOf(one) === id);
  return apart ? wordsOf(apart) : '';
}

function choice(item: XmlElement, interaction: XmlElement, { correct, worth }: Declared): QuestionBody {
  const choices = findAll(interaction, 'qti-simple-choice');
  const names = choices.map(identifierOf);
  const fractions = new Map(worth.map(({ key, fraction }) => [key, fraction]));
  const several =
    interaction.attributes['max-choices'] !== '1' &&
    (correct.length > 1 || interaction.attributes['max-choices'] === '0');
  const equal = percent(1 / Math.max(1, correct.length));
  const plain = (name: string) => (correct.includes(name) ? (several ? equal : 100) : 0);
  const options: ChoiceOption[] = choices.map((one, at) => ({
    text: wordsOf(one, isFeedback),
    fraction: worth.length > 0 ? (fractions.get(names[at]!) ?? 0) : plain(names[at]!),
    feedback: feedbackIn(item, one, names[at]!),
  }));
  if (!several && names.length === 2 && names.includes('true') && names.includes('false')) {
    const yes = options[names.indexOf('true')]!;
    const no = options[names.indexOf('false')]!;
    return {
      kind: 'true-false',
      answer: yes.fraction > no.fraction,
      feedbackTrue: yes.feedback,
      feedbackFalse: no.feedback,
    };
  }
  return { kind: several ? 'multiple' : 'single', options };
}

function order(interaction: XmlElement, { correct }: Declared): QuestionBody {
  const texts = new Map(
    findAll(interaction, 'qti-simple-choice').map((one) => [identifierOf(one), wordsOf(one)]),
  );
  return { kind: 'ordering', items: correct.flatMap((name) => texts.get(name) ?? []) };
}

function match(interaction: XmlElement, { correct }: Declared): QuestionBody {
  const [lefts, rights] = findAll(interaction, 'qti-simple-match-set').map(
    (set) =>
      new Map(findAll(set, 'qti-simple-associable-choice').map((one) => [identifierOf(one), wordsOf(one)])),
  );
  const used = new Set<string>();
  const partner = new Map<string, string>();
  for (const pair of correct) {
    const [left = '', right = ''] = pair.trim().split(/\s+/);
    if (!partner.has(left)) partner.set(left, right);
    used.add(right);
  }
  return {
    kind: 'matching',
    pairs: [...(lefts ?? [])].map(([id, left]) => ({
      left,
      right: rights?.get(partner.get(id) ?? '') ?? '',
    })),
    distractors: [...(rights ?? [])].flatMap(([id, text]) => (used.has(id) ? [] : [text])),
  };
}

/** The conditions of an item that compare what was typed, with what they give. */
function conditions(item: XmlElement, test: string) {
  return ['qti-response-if', 'qti-response-else-if']
    .flatMap((name) => findAll(item, name))
    .flatMap((branch) => {
      const compared = find(branch, test);
      const value = compared && find(compared, 'qti-base-value');
      if (!compared || !value) return [];
      const outcome = (name: string) => {
        const found = findAll(branch, 'qti-set-outcome-value').find((one) => identifierOf(one) === name);
        const said = found && find(found, 'qti-base-value');
        return said ? wordsOf(said) : null;
      };
      return [
        { compared, value: wordsOf(value), score: outcome('SCORE'), feedback: outcome('FEEDBACK') ?? '' },
      ];
    })
    .sort((a, b) => a.feedback.localeCompare(b.feedback, 'en', { numeric: true }));
}

/** In the bank an asterisk stands for any words; in QTI it is an asterisk. */
const literal = (text: string): string => text.replaceAll('*', '\\*');

function text(item: XmlElement, interaction: XmlElement, { correct, worth }: Declared): QuestionBody {
  const keys = worth.length > 0 ? worth : correct.map((key) => ({ key, fraction: 100 }));
  const told = conditions(item, 'qti-string-match');
  return {
    kind: 'short-text',
    answers: keys.map(({ key, fraction }, at) => ({
      text: literal(key),
      fraction,
      feedback: feedbackIn(item, null, told[at]?.value === key ? told[at].feedback : ''),
    })),
    foldDiacritics: interaction.attributes['data-fold-diacritics'] === 'true',
  };
}

const numberIn = (written: string): number => {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value))
    throw importErrors.wrongNumber({ number: written.slice(0, 40) });
  return value;
};

function number(item: XmlElement, { correct }: Declared): QuestionBody {
  const compared = conditions(item, 'qti-equal').map(({ compared: test, value, score, feedback }) => ({
    value: numberIn(value),
    tolerance: toleranceIn(test, numberIn(value)),
    fraction: score === null ? 100 : percent(numberIn(score)),
    feedback: feedbackIn(item, null, feedback),
  }));
  const answers =
    compared.length > 0
      ? compared
      : correct.map((value) => ({ value: numberIn(value), tolerance: 0, fraction: 100, feedback: '' }));
  return { kind: 'number', answers };
}

function toleranceIn({ attributes }: XmlElement, value: number): number {
  const given = Number((attributes['tolerance'] ?? '0').trim().split(/\s+/)[0]);
  if (attributes['tolerance-mode'] === 'relative') return (Math.abs(value) * given) / 100;
  return attributes['tolerance-mode'] === 'absolute' ? given : 0;
}

function bodyOf(item: XmlElement, interaction: XmlElement): QuestionBody {
  const declared = declaredIn(item, interaction);
  switch (interaction.name as Interaction) {
    case 'qti-choice-interaction':
      return choice(item, interaction, declared);
    case 'qti-order-interaction':
      return order(interaction, declared);
    case 'qti-match-interaction':
      return match(interaction, declared);
    case 'qti-text-entry-interaction':
      return declared.type === 'float' || declared.type === 'integer'
        ? number(item, declared)
        : text(item, interaction, declared);
  }
}

/**
 * A question from a QTI 3 assessment item with one interaction of choice, order, match or text entry.
 * @throws import.unsupported, import.wrongNumber
 */
export function readItem(item: XmlElement): Omit<BankQuestion, 'category' | 'tags'> {
  const body = find(item, 'qti-item-body');
  const found = body ? interactionsOf(body) : [];
  const other = found.find(({ name }) => !interactions.includes(name as Interaction));
  const [interaction] = found;
  if (!body || !interaction || other || found.length > 1) {
    const kind = other?.name ?? (interaction ? `${found.length} × ${interaction.name}` : item.name);
    throw importErrors.unsupported({ kind: kind.slice(0, 60) });
  }
  const prompt = find(interaction, 'qti-prompt');
  const general = findAll(item, 'qti-modal-feedback').find((one) => identifierOf(one) === 'general');
  return {
    title: item.attributes['title'] ?? '',
    content: {
      text: [wordsOf(body, isInteraction), prompt ? wordsOf(prompt) : ''].filter(Boolean).join('\n'),
      generalFeedback: general ? wordsOf(general) : '',
      body: bodyOf(item, interaction),
    },
  };
}

const isInteraction = ({ name }: XmlElement): boolean => name.endsWith('-interaction');
const interactionsOf = (body: XmlElement): XmlElement[] =>
  body.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return isInteraction(child) ? [child] : interactionsOf(child);
  });
