import type { IdMap } from '../data/id-map';
import type { ItemContent } from '../models/content-index';
import { RecommenderError } from '../recommender-error';
import { detectLayout, type FieldNames, type FileLayout, fieldsOf } from './file-layout';
import { type BadLine, problemsKept } from './interactions-file';
import { readLines } from './read-lines';

type Field = 'item' | 'topics' | 'level' | 'unit' | 'language';

const names: FieldNames<Field> = [
  ['item', ['item', 'item_id', 'itemid', 'course', 'course_id', 'courseid', 'mapped_id']],
  ['topics', ['topics', 'tags', 'keywords', 'key_concepts', 'fields', 'schools', 'teachers']],
  ['level', ['level']],
  ['unit', ['unit', 'unit_id', 'organisation', 'school']],
  ['language', ['language', 'lang']],
];

const required = ['item', 'topics'] as const;

export interface ItemsFile {
  /** By item index; items the file does not describe have no topics. */
  readonly contents: readonly ItemContent[];
  /** By item index, empty where unknown; absent when the file names none. */
  readonly unit?: readonly string[];
  readonly language?: readonly string[];
  readonly described: number;
  readonly skipped: number;
  readonly problems: readonly BadLine[];
}

/**
 * Reads item, topics[, level[, unit[, language]]] as CSV or TSV, the topics divided by | or ;. With a header
 * several columns may hold topics (key_concepts, fields, schools, teachers, ...). Items that `items` does not
 * know are passed over. A bad line is left out and reported; an unreadable file throws `file-unreadable`.
 */
export async function readItemsFile(file: string, items: IdMap): Promise<ItemsFile> {
  const contents: ItemContent[] = Array.from({ length: items.size }, () => ({ topics: [] }));
  const problems: BadLine[] = [];
  const unit = new Array<string>(items.size).fill('');
  const language = new Array<string>(items.size).fill('');
  let layout: FileLayout<Field> | undefined;
  let described = 0;
  let skipped = 0;
  for await (const { number, text } of readLines(file)) {
    try {
      if (!layout) {
        layout = detectLayout(text, names, required);
        if (layout.hasHeader) continue;
      }
      const { id, content, ...groups } = parseItem(text, layout);
      const index = items.indexOf(id);
      if (index === undefined) continue;
      unit[index] = groups.unit;
      language[index] = groups.language;
      if (content.topics.length === 0) continue;
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
  };
}

interface ParsedItem {
  readonly id: string;
  readonly content: ItemContent;
  readonly unit: string;
  readonly language: string;
}

function parseItem(text: string, layout: FileLayout<Field>): ParsedItem {
  const field = fieldsOf(text, layout, required);
  const [id = ''] = field('item');
  const topics = field('topics')
    .flatMap((cell) => cell.split(/[|;]/))
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  const [level = ''] = field('level');
  const [unit = ''] = field('unit');
  const [language = ''] = field('language');
  if (level === '') return { id, content: { topics }, unit, language };
  if (!Number.isFinite(Number(level)))
    throw new RecommenderError('line-value', { field: 'level', text: level });
  return { id, content: { topics, level: Number(level) }, unit, language };
}
