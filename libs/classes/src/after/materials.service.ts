import { elsewhere, FilesKeeper, mediaErrors, type Sent } from '@domdom/courses';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  FileStorage,
  isId,
  newId,
  RateLimit,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { accessOf, type ClassView } from '../class-view';
import { ClassesService } from '../classes.service';
import { can } from '../domain/class.policy';
import { afterErrors } from './after.errors';
import { AfterRepository, materialColumns } from './after.repository';
import type { MaterialDto } from './dto/after.dto';
import type { Material } from './material';

const folder = 'class-materials';
/** Whoever has a place in a class, and whoever runs it. */
export const isOfTheClass = (actor: Actor, view: ClassView): boolean =>
  view.own?.status === 'confirmed' || can('run', actor, accessOf(view));

/** What people take home from a class: files, links, lessons. */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly after: AfterRepository,
    private readonly keeper: FilesKeeper,
    private readonly files: FileStorage,
    private readonly rate: RateLimit,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.notFound, classes-after.notOfTheClass */
  async toSee(actor: Actor, classId: string): Promise<ClassView> {
    const view = await this.classes.get(actor, classId);
    if (!isOfTheClass(actor, view)) throw afterErrors.notOfTheClass();
    return view;
  }

  /**
   * Adds one; a file is looked at as those of courses are.
   * @throws common.forbidden, common.tooMany; classes-after.noSuchSession, noTitle, noSuchLesson; what media refuses
   */
  async add(actor: Actor, classId: string, input: MaterialDto, sent: Sent): Promise<string> {
    const view = await this.classes.get(actor, classId, 'run');
    await this.mustBeOf(classId, input.sessionId ?? null);
    const id = newId();
    const kept = await this.keep(actor, view, input, sent);
    try {
      await this.database.transaction(async () => {
        await this.database.execute(
          `insert into class_material (id, class_id, session_id, kind, title, file_key, file_name, mime, bytes,
             address, lesson_id, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
          [
            id,
            classId,
            input.sessionId ?? null,
            input.kind,
            kept.title,
            kept.file?.key ?? null,
            kept.file?.name ?? null,
            kept.file?.mime ?? null,
            kept.file?.bytes ?? null,
            kept.address,
            kept.lessonId,
            actor.personId,
            this.clock.now(),
          ],
        );
        await this.record('classes.material-added', classId, { kind: input.kind });
      });
    } catch (error) {
      if (kept.file) await this.files.delete(kept.file.key);
      throw error;
    }
    return id;
  }

  /** @throws common.notFound, common.forbidden */
  async remove(actor: Actor, classId: string, id: string): Promise<void> {
    await this.classes.get(actor, classId, 'run');
    const material = await this.one(classId, id);
    await this.database.transaction(async () => {
      await this.database.execute('delete from class_material where id = $1', [id]);
      await this.record('classes.material-removed', classId, { kind: material.kind });
    });
    if (material.fileKey) await this.forget(material.fileKey);
  }

  /** A file to send. @throws common.notFound, classes-after.notOfTheClass */
  async file(actor: Actor, classId: string, id: string): Promise<Material & { fileKey: string }> {
    await this.toSee(actor, classId);
    const material = await this.one(classId, id);
    if (!material.fileKey) throw commonErrors.notFound();
    return { ...material, fileKey: material.fileKey };
  }

  /** Gives a class the materials of another, its files too: both then name the same stored ones. */
  async copy(fromId: string, toId: string, actor: Actor): Promise<number> {
    const { materials } = await this.after.of(fromId);
    await this.database.execute(
      `insert into class_material (id, class_id, kind, title, file_key, file_name, mime, bytes, address, lesson_id,
         added_by, added_at)
       select t.id, $3, m.kind, m.title, m.file_key, m.file_name, m.mime, m.bytes, m.address, m.lesson_id, $4, $5
       from unnest($1::uuid[], $2::uuid[]) as t (id, source) join class_material m on m.id = t.source`,
      [materials.map(() => newId()), materials.map(({ id }) => id), toId, actor.personId, this.clock.now()],
    );
    return materials.length;
  }

  private async keep(actor: Actor, view: ClassView, input: MaterialDto, sent: Sent) {
    const title = input.title?.trim() ?? '';
    const nothing = { file: null, address: null, lessonId: null };
    if (input.kind === 'link') {
      if (!input.address?.trim()) throw mediaErrors.noAddress();
      if (!title) throw afterErrors.noTitle();
      return { ...nothing, title, address: elsewhere(input.address).address };
    }
    if (input.kind === 'lesson') {
      const lesson = (await this.after.of(view.id)).lessons.find(({ id }) => id === input.lessonId);
      if (!lesson) throw afterErrors.noSuchLesson();
      return { ...nothing, title: title || lesson.title, lessonId: lesson.id };
    }
    if (sent.tooLarge) throw this.keeper.tooLarge('file');
    const given = sent.files['file'];
    if (!given) throw mediaErrors.noFile();
    await this.rate.take('class-material', actor.personId, { tries: 100, seconds: 3600 });
    const file = await this.keeper.store(folder, given, await this.keeper.check('file', given));
    return { ...nothing, title: title || file.name, file };
  }

  private async forget(fileKey: string): Promise<void> {
    const used = await this.database.one('select 1 from class_material where file_key = $1 limit 1', [
      fileKey,
    ]);
    if (!used) await this.files.delete(fileKey);
  }

  private async one(classId: string, id: string): Promise<Material> {
    const found = isId(id)
      ? await this.database.one<Material & Record<string, unknown>>(
          `select ${materialColumns} where m.id = $1 and m.class_id = $2`,
          [id, classId],
        )
      : null;
    if (!found) throw commonErrors.notFound();
    return found;
  }

  private async mustBeOf(classId: string, sessionId: string | null): Promise<void> {
    if (sessionId === null) return;
    const found = await this.database.one('select 1 from class_session where id = $1 and class_id = $2', [
      sessionId,
      classId,
    ]);
    if (!found) throw afterErrors.noSuchSession();
  }

  private record(action: string, classId: string, details: object): Promise<void> {
    return this.audit.record({ action, subject: 'class', subjectId: classId, details });
  }
}
