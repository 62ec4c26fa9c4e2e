import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { Database } from '@domdom/platform';
import type { Progress } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import { consentedPairsSql, consentedSignalsSql } from '../activity';
import { levelNumbers } from '../domain/recommendable';
import { copiedLines } from '../training/copied-lines';
import { learnerRanges } from '../training/learner-ranges';

export interface ExportFiles {
  interactions: string;
  items: string;
}
export interface ExportedCounts {
  interactions: number;
  items: number;
}

const learnersAtOnce = 50_000;

// The day is enough for weights by age; to the second a time would say who somebody is to those who were there too.
const interactionsQuery = (range: string) => `
  select person_id, item_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD'), round(weight::numeric, 6)::float8
  from (${consentedPairsSql(range)}) p`;

// Topics and levels are words of ours, without a comma or a quotation mark among them.
const itemsQuery = `
  select i.id, i.kind, i.topics, case i.level ${Object.entries(levelNumbers)
    .map(([level, number]) => `when '${level}' then ${number}`)
    .join(' ')} end, i.language, i.open
  from (
    select id, 'course' as kind, topic as topics, level, language, status = 'published' as open from course
    union all
    select id, 'class', array_to_string(topic || other_topics, '|'), level, language, status = 'open'
    from community_class where not sensitive and course_id is null
    union all
    select id, 'resource', topic, level, language, status = 'published' from resource) i
  where i.id in (select item_id from (${consentedSignalsSql()}) s) or i.open
  order by i.id`;

/**
 * Writes what the training learns from as two CSV files, for tools on other machines: of those who agreed, under
 * numbers made for this one export, from a secret that is kept nowhere. Nobody can lead them back to a person, nor
 * one export's to those of another.
 */
@Injectable()
export class ActivityExport {
  constructor(private readonly database: Database) {}

  /** Files of these names appear when they are complete; only their owner can read them. */
  async write(files: ExportFiles, progress?: Progress): Promise<ExportedCounts> {
    const interactions = await written(files.interactions, this.interactions(progress));
    return { interactions, items: await written(files.items, this.items()) };
  }

  private async *interactions(progress?: Progress): AsyncGenerator<string> {
    yield 'learner,item,time,weight';
    const numberOf = pseudonyms();
    const ranges = await learnerRanges(this.database, learnersAtOnce);
    for (const [done, range] of ranges.entries()) {
      for await (const line of copiedLines(this.database, interactionsQuery(range))) {
        const [person = '', ...rest] = line.split('\t');
        yield [numberOf(person), ...rest].join();
      }
      progress?.({ stage: 'export', done: done + 1, total: ranges.length });
    }
  }

  private async *items(): AsyncGenerator<string> {
    yield 'item,kind,topics,level,language,open';
    for await (const line of copiedLines(this.database, itemsQuery)) yield line.replaceAll('\t', ',');
  }
}

/** Numbers of 64 bits, the same for the same person until the function is gone. */
function pseudonyms(): (person: string) => string {
  const secret = randomBytes(32);
  return (person) => createHmac('sha256', secret).update(person).digest().readBigUInt64BE().toString();
}

/** Writes the lines and says how many there were besides the first; a file that was begun and broke off goes. */
async function written(file: string, lines: AsyncIterable<string>): Promise<number> {
  const unfinished = `${file}.part`;
  const stream = createWriteStream(unfinished, { mode: 0o600 });
  const done = finished(stream);
  // Heard below; until then a failure would be nobody's.
  done.catch(() => undefined);
  let count = -1;
  try {
    for await (const line of lines) {
      count++;
      if (!stream.write(`${line}\n`)) await Promise.race([once(stream, 'drain'), done]);
    }
    stream.end();
    await done;
    await rename(unfinished, file);
    return count;
  } catch (error) {
    stream.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}
