import { DomainError } from '@domdom/platform';
import { checkQuestion } from '../domain/check-question';
import type { ImportProblem, ReadFile } from '../domain/import-problem';
import { cleanQuestion } from '../domain/normalise';
import type { BankQuestion } from '../domain/question';
import { hideEscapes, showEscapes } from './escapes';
import { importErrors } from './gift.errors';
import { plainText } from './plain-text';
import { type Notes, readAnswers } from './read-answers';

/** Lines that belong together, with where they begin. */
interface Block {
  line: number;
  text: string;
  notes: Notes;
}

const noNotes = (): Notes => ({ tags: [], diacriticsMatter: false });

/** What a comment says about the question after it. */
function noteIn(comment: string, notes: Notes): void {
  for (const [, tag] of comment.matchAll(/\[tag:([^[\]]+)\]/g)) notes.tags.push(tag!);
  if (comment.includes('[diacritics:matter]')) notes.diacriticsMatter = true;
}

/** How many braces a line leaves open. */
const braces = (line: string): number => (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);

/** Questions stand apart by empty lines; inside braces an empty line ends nothing, since answers may be set apart. */
function blocksOf(text: string): (Block | { category: string })[] {
  const blocks: (Block | { category: string })[] = [];
  let open: Block | null = null;
  let depth = 0;
  let notes = noNotes();
  const close = () => {
    if (open) blocks.push(open);
    open = null;
    depth = 0;
  };
  const written = text.split('\n');
  const anew = startingAnew(written);
  for (const [at, raw] of hideEscapes(text).split('\n').entries()) {
    const line = raw.trim();
    if (line.startsWith('//')) {
      if (!open) noteIn(written[at]!, notes);
      continue;
    }
    // Neither comments nor categories know escapes.
    const category: RegExpExecArray | null = open ? null : /^\s*\$CATEGORY:\s*(.*)$/is.exec(written[at]!);
    if (category) {
      blocks.push({ category: category[1]! });
      notes = noNotes();
    } else if (line === '' && (depth <= 0 || anew[at])) close();
    else if (line !== '' || open) {
      if (!open) {
        open = { line: at + 1, text: '', notes };
        notes = noNotes();
      }
      const block: Block = open;
      block.text += block.text === '' ? raw : `\n${raw}`;
      depth += braces(raw);
    }
  }
  close();
  return blocks;
}

/** For each line, whether the next one with words begins another question: then a brace was forgotten. */
function startingAnew(lines: readonly string[]): boolean[] {
  const found = new Array<boolean>(lines.length);
  let next = true;
  for (let at = lines.length - 1; at >= 0; at--) {
    found[at] = next;
    const line = lines[at]!.trim();
    if (line !== '' && !line.startsWith('//')) next = /^(::|\$CATEGORY:)/i.test(line);
  }
  return found;
}

/** Moodle keeps its categories below `$course$/top`. */
const categoryOf = (path: string): string =>
  (/^\$\w+\$/.test(path) ? path.replace(/^\$\w+\$(\/top)?\/?/, '') : path.replace(/^top\//, '')).replaceAll(
    '//',
    '-',
  );

function questionOf({ text, notes }: Block, category: string): BankQuestion {
  const titled = /^\s*::(.*?)::/s.exec(text);
  const rest = titled ? text.slice(titled[0].length) : text;
  const open = rest.indexOf('{');
  const shut = rest.lastIndexOf('}');
  if (open < 0 && shut < 0) throw importErrors.noAnswers();
  if (open < 0 || (shut >= 0 && shut < open)) throw importErrors.unexpectedBrace();
  if (shut < 0) throw importErrors.notClosed();
  const inside = rest.slice(open + 1, shut);
  if (/[{}]/.test(inside)) throw importErrors.unexpectedBrace();
  const before = plainText(rest.slice(0, open));
  const after = showEscapes(rest.slice(shut + 1));
  // Words after the braces: the answer is a gap in a sentence.
  const asked = after.trim() === '' ? before.text : `${before.text.trimEnd()} _____ ${after.trim()}`;
  const { body, generalFeedback } = readAnswers(inside, before.format, notes);
  return {
    title: titled ? showEscapes(titled[1]!) : '',
    category,
    tags: notes.tags,
    content: { text: asked, generalFeedback, body },
  };
}

/**
 * Reads a text in Moodle's GIFT (docs.moodle.org/en/GIFT_format), with its ordering questions. Every question is read
 * by itself: one that is wrong is told with its line and spoils no other.
 */
export function readGift(text: string): ReadFile {
  const questions: BankQuestion[] = [];
  const problems: ImportProblem[] = [];
  let category = '';
  for (const block of blocksOf(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))) {
    if ('category' in block) {
      category = categoryOf(block.category);
      continue;
    }
    const at = { line: block.line, entry: null };
    try {
      const question = cleanQuestion(questionOf(block, category));
      const [wrong] = checkQuestion(question);
      if (wrong) problems.push({ ...at, code: wrong.code, params: wrong.params });
      else questions.push(question);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      problems.push({ ...at, code: error.code, params: error.params });
    }
  }
  return { questions, problems };
}
