import type { IdMap } from '../data/id-map';
import { type ItemContent, isDescribed } from '../models/content-index';
import { RecommenderError } from '../recommender-error';
import { isClosed } from './delimited-line';
import { describeLayout, detectLayout, type FieldNames, type FileLayout, fieldsOf } from './file-layout';
import { type BadLine, problemsKept } from './interactions-file';
import { joinQuoted } from './join-quoted';
import { readLines } from './read-lines';

type Field = 'item' | 'topics' | 'level' | 'unit' | 'language' | 'title' | 'text';

const names: FieldNames<Field> = [
  ['item', ['item', 'item_id', 'itemid', 'course', 'course_id', 'courseid', 'mapped_id']],
  ['topics', ['topics', 'tags', 'keywords', 'key_concepts', 'fields', 'schools', 'teachers']],
  ['level', ['level']],
  ['unit', ['unit', 'unit_id', 'organisation', 'school']],
  ['language', ['language', 'lang']],
  ['title', ['title', 'name', 'item_name', 'course_name']],
  ['text', ['text', 'about', 'description', 'summary']],
];

const describing = ['topics', 'title', 'text'] as const;

export interface ItemsFile {
  /** By item index; items the file does not describe have no topics and no words. */
  readonly contents: readonly ItemContent[];
  /** By item index, empty where unknown; absent when the file names none. */
  readonly unit?: readonly string[];
  readonly language?: readonly string[];
  /** Items of which topics, a title or a text are known. */
  readonly described: number;
  readonly skipped: number;
  readonly problems: readonly BadLine[];
  /** Which column was taken for what, for people to check; empty for an empty file. */
  readonly columns: string;
}

/**
 * Reads item, topics[, level[, unit[, language[, title[, text]]]]] as CSV or TSV, the topics divided by | or ;. With
 * a header, which has to name the item and topics, a title or a text, several columns may hold topics
 * (key_concepts, fields, schools, teachers, ...). A quoted text may run over several lines. Items that `items` does
 * not know are passed over. A bad line is left out and reported; an unreadable file throws `file-unreadable`.
 */
export async function readItemsFile(file: string, items: IdMap): Promise<ItemsFile> {
  const contents: ItemContent[] = Array.from({ length: items.size }, () => ({ topics: [] }));
  const problems: BadLine[] = [];
  const unit = new Array<string>(items.size).fill('');
  const language = new Array<string>(items.size).fill('');
  let layout: FileLayout<Field> | undefined;
  let described = 0;
  let skipped = 0;
  const isWhole = (text: string): boolean => !layout || isClosed(text, layout.delimiter);
  for await (const { number, text } of joinQuoted(readLines(file), isWhole)) {
    try {
      if (!layout) {
        layout = detectLayout(text, names, ['item'], describing);
        if (layout.hasHeader) continue;
      }
      const { id, content, ...groups } = parseItem(text, layout);
      const index = items.indexOf(id);
      if (index === undefined) continue;
      unit[index] = groups.unit;
      language[index] = groups.language;
      if (!isDescribed(content)) continue;
      contents[index] = content;
      described++;
    } catch (error) {
      if (!(error instanceof RecommenderError)) throw error;
      skipped++;
      if (problems.length < problemsKept) problems.push({ line: number, error });
    }
  }
  return {
    contents,
    ...(unit.some((each) => each !== '') && { unit }),
    ...(language.some((each) => each !== '') && { language }),
    described,
    skipped,
    problems,
    columns: layout ? describeLayout(layout) : '',
  };
}

interface ParsedItem {
  readonly id: string;
  readonly content: ItemContent;
  readonly unit: string;
  readonly language: string;
}

function parseItem(text: string, layout: FileLayout<Field>): ParsedItem {
  const described = describing.filter((each) => (layout.columns.get(each) ?? []).length > 0);
  const field = fieldsOf(text, layout, ['item', ...described.slice(0, 1)]);
  const one = (name: Field): string => field(name).find((cell) => cell !== '') ?? '';
  const topics = field('topics')
    .flatMap((cell) => cell.split(/[|;]/))
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  const [level, unit, language, title, words] = (['level', 'unit', 'language', 'title', 'text'] as const).map(
    one,
  );
  if (level !== '' && !Number.isFinite(Number(level))) {
    throw new RecommenderError('line-value', { field: 'level', text: level });
  }
  const content: ItemContent = {
    topics,
    ...(level !== '' && { level: Number(level) }),
    ...(language !== '' && { language }),
    ...(title !== '' && { title }),
    ...(words !== '' && { text: words }),
  };
  return { id: one('item'), content, unit, language };
}
