import { brotliCompressSync, constants } from 'node:zlib';
import { Database, FileStorage, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { picturesIn } from '../copying/course-outline';
import type { LessonKind } from '../domain/lesson-kinds';
import { LessonPlayers } from '../ports/lesson-players';
import { courseBytes, type SharedWeight, type Weight } from './weight';

interface StoredLesson {
  id: string;
  kind: LessonKind;
  contentId: string | null;
  bodyHtml: string;
  audioKey: string | null;
}

/** The greatest number the column holds. */
const most = 2_147_483_647;

/** A text as the portal sends it. */
export function sentBytes(text: string | Buffer): number {
  const whole = Buffer.from(text);
  return brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
}

/** Counts what courses weigh over the wire, and keeps it beside them. */
@Injectable()
export class DownloadSizes {
  constructor(
    private readonly database: Database,
    private readonly files: FileStorage,
    private readonly players: LessonPlayers,
  ) {}

  /** Counts one course anew; returns the bytes. */
  async count(courseId: string): Promise<number> {
    const lessons = await this.database.query<StoredLesson & Record<string, unknown>>(
      `select id, kind, content_id as "contentId", body_html as "bodyHtml", audio_key as "audioKey"
       from lesson where course_id = $1 and ready`,
      [courseId],
    );
    const contents = await this.players.weigh(lessons);
    const pictures = await this.pictures(lessons);
    const weights: Weight[] = [];
    for (const lesson of lessons) {
      const content = contents.get(lesson.id) ?? { bytes: 0 };
      const text = lesson.kind === 'text' ? sentBytes(lesson.bodyHtml) : 0;
      const track = lesson.audioKey ? ((await this.files.stat(lesson.audioKey))?.bytes ?? 0) : 0;
      const shown = picturesIn(lesson.bodyHtml).flatMap((id) => pictures.get(id) ?? []);
      weights.push({
        bytes: content.bytes + text + track,
        shared: [...(content.shared ?? []), ...shown],
      });
    }
    const bytes = Math.min(most, courseBytes(weights));
    await this.database.execute('update course set download_bytes = $2 where id = $1', [courseId, bytes]);
    return bytes;
  }

  /** The pictures that texts show, by id; a browser keeps one that stands in two lessons. */
  private async pictures(lessons: readonly StoredLesson[]): Promise<Map<string, SharedWeight>> {
    const ids = [...new Set(lessons.flatMap(({ bodyHtml }) => picturesIn(bodyHtml)))];
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; bytes: number }>(
      'select id, bytes from lesson_picture where id = any($1::uuid[])',
      [ids.filter(isId)],
    );
    return new Map(rows.map(({ id, bytes }) => [id, { key: `picture ${id}`, bytes }]));
  }

  /** Counts every course anew: what a lesson holds may have changed where its course does not hear of it. */
  async countAll(report: (done: number, total: number) => Promise<void> = async () => undefined) {
    const courses = await this.database.query<{ id: string }>('select id from course order by id');
    for (const [index, { id }] of courses.entries()) {
      await this.count(id);
      await report(index + 1, courses.length);
    }
    return courses.length;
  }
}
