import type { IdMap } from '../data/id-map';
import type { ItemContent } from '../models/content-index';
import { RecommenderError } from '../recommender-error';
import { detectLayout, type FieldNames, type FileLayout, fieldsOf } from './file-layout';
import { type BadLine, problemsKept } from './interactions-file';
import { readLines } from './read-lines';

type Field = 'item' | 'topics' | 'level';

const names: FieldNames<Field> = [
  ['item', ['item', 'item_id', 'itemid', 'course', 'course_id', 'courseid', 'mapped_id']],
  ['topics', ['topics', 'tags', 'keywords', 'key_concepts', 'fields', 'schools', 'teachers']],
  ['level', ['level']],
];

const required = ['item', 'topics'] as const;

export interface ItemsFile {
  /** By item index; items the file does not describe have no topics. */
  readonly contents: readonly ItemContent[];
  readonly described: number;
  readonly skipped: number;
  readonly problems: readonly BadLine[];
}

/**
 * Reads item, topics[, level] as CSV or TSV, the topics divided by | or ;. With a header several columns may
 * hold topics (key_concepts, fields, schools, teachers, ...). Items that `items` does not know are passed over. A bad line is left out and reported; an unreadable file throws `file-unreadable`.
 */
export async function readItemsFile(file: string, items: IdMap): Promise<ItemsFile> {
  const contents: ItemContent[] = Array.from({ length: items.size }, () => ({ topics: [] }));
  const problems: BadLine[] = [];
  let layout: FileLayout<Field> | undefined;
  let described = 0;
  let skipped = 0;
  for await (const { number, text } of readLines(file)) {
    try {
      if (!layout) {
        layout = detectLayout(text, names, required);
        if (layout.hasHeader) continue;
      }
      const { id, content } = parseItem(text, layout);
      const index = items.indexOf(id);
      if (index === undefined || content.topics.length === 0) continue;
      contents[index] = content;
      described++;
    } catch (error) {
      if (!(error instanceof RecommenderError)) throw error;
      skipped++;
      if (problems.length < problemsKept) problems.push({ line: number, error });
    }
  }
  return { contents, described, skipped, problems };
}

function parseItem(text: string, layout: FileLayout<Field>): { id: string; content: ItemContent } {
  const field = fieldsOf(text, layout, required);
  const [id = ''] = field('item');
  const topics = field('topics')
    .flatMap((cell) => cell.split(/[|;]/))
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  const [level = ''] = field('level');
  if (level === '') return { id, content: { topics } };
  if (!Number.isFinite(Number(level)))
    throw new RecommenderError('line-value', { field: 'level', text: level });
  return { id, content: { topics, level: Number(level) } };
}
