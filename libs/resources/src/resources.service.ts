import {
  CoursesService,
  courseLanguageCodes,
  courseLevels,
  elsewhere,
  FilesKeeper,
  type KeptFile,
  mediaErrors,
  type Sent,
  searchText,
} from '@domdom/courses';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  decodeCursor,
  encodeCursor,
  FileStorage,
  isId,
  newId,
  Outbox,
  type Paged,
  RateLimit,
  scopeOf,
} from '@domdom/platform';
import { topics } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import {
  kindOfFile,
  type ResourceCard,
  type ResourceStatus,
  type ResourceView,
  resourceKinds,
} from './domain/resource';
import { can } from './domain/resource.policy';
import type { NewResourceDto, ResourceDto } from './dto/resources.dto';
import { resourceErrors } from './resources.errors';
import { resourceOpened } from './resources.events';
import {
  type ResourceFacet,
  type ResourceFilters,
  ResourcesRepository,
  type StoredResource,
} from './resources.repository';

const folder = 'resources';
const choices = { topic: topics, level: courseLevels, language: courseLanguageCodes, kind: resourceKinds };
type Choice = keyof typeof choices;

export interface ResourceList extends Paged<ResourceCard> {
  /** How many there would be with each choice, the other filters kept. */
  by: Record<Choice, Record<string, number>>;
}

/** Sums the counts so that each filter shows what choosing it would give. */
export function countResources(facets: readonly ResourceFacet[], filters: ResourceFilters) {
  const keys = Object.keys(choices) as Choice[];
  const count = (free: Choice | null, value?: string) =>
    facets
      .filter((one) => keys.every((key) => key === free || !filters[key] || one[key] === filters[key]))
      .filter((one) => free === null || one[free] === value)
      .reduce((sum, one) => sum + one.count, 0);
  const by = Object.fromEntries(
    keys.map((key) => [key, Object.fromEntries(choices[key].map((value) => [value, count(key, value)]))]),
  ) as ResourceList['by'];
  return { total: count(null), by };
}

/** Open learning resources: files and pages that units share with everybody. */
@Injectable()
export class ResourcesService {
  constructor(
    private readonly database: Database,
    private readonly resources: ResourcesRepository,
    private readonly courses: CoursesService,
    private readonly keeper: FilesKeeper,
    private readonly files: FileStorage,
    private readonly rate: RateLimit,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async list(filters: ResourceFilters, after?: string, limit = 12): Promise<ResourceList> {
    const place = decodeCursor(after, 2);
    const valid = place && !Number.isNaN(Date.parse(String(place[0]))) ? place : null;
    const [rows, facets] = await Promise.all([
      this.resources.list(filters, valid, limit + 1),
      this.resources.facets(filters.q),
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next =
      rows.length > limit && last ? encodeCursor([last.publishedAt?.toISOString() ?? '', last.id]) : null;
    return { items, next, ...countResources(facets, filters) };
  }

  /** @throws common.notFound, common.forbidden */
  async get(actor: Actor | null, id: string, action: 'read' | 'edit' = 'read'): Promise<ResourceView> {
    const found = isId(id) ? await this.resources.one(id) : null;
    if (!found || !can('read', actor, found)) throw commonErrors.notFound();
    if (!can(action, actor, found)) throw commonErrors.forbidden();
    return found;
  }

  alike({ id, topic }: ResourceView): Promise<ResourceCard[]> {
    return this.resources.alike(id, topic, 3);
  }

  /** What somebody may edit, the last changed first. */
  managed(actor: Actor): Promise<ResourceCard[]> {
    return this.resources.managed(actor.personId, scopeOf(actor, 'official'), 200);
  }

  /** The units in whose name somebody may add resources. */
  unitsOf(actor: Actor): Promise<{ id: string; name: string }[]> {
    return this.courses.unitsToServe(actor);
  }

  /** Adds a draft. @throws resources.noUnit, common.tooMany, what media refuses */
  async add(actor: Actor, input: NewResourceDto, sent: Sent): Promise<string> {
    const units = await this.unitsOf(actor);
    if (actor.representedBy !== null || !units.some(({ id }) => id === input.unitId)) {
      throw resourceErrors.noUnit();
    }
    const id = newId();
    await this.storing(await this.described(actor, input, sent, null), async (stored) => {
      await this.resources.insert(id, input.unitId, actor.personId, stored, this.clock.now());
      await this.record('resources.added', id);
    });
    return id;
  }

  /** @throws common.notFound, common.forbidden, common.tooMany, what media refuses */
  async change(actor: Actor, id: string, input: ResourceDto, sent: Sent): Promise<void> {
    const before = await this.get(actor, id, 'edit');
    const stored = await this.described(actor, input, sent, before);
    await this.storing(stored, async () => {
      await this.resources.update(id, stored, this.clock.now());
      await this.record('resources.changed', id);
    });
    if (before.fileKey && before.fileKey !== stored.file?.key) await this.files.delete(before.fileKey);
  }

  /** @throws common.notFound, common.forbidden */
  async setStatus(actor: Actor, id: string, status: Exclude<ResourceStatus, 'draft'>): Promise<void> {
    await this.get(actor, id, 'edit');
    await this.database.transaction(async () => {
      await this.resources.setStatus(id, status, this.clock.now());
      await this.record(`resources.${status}`, id);
    });
  }

  /** What to send or where to lead; counted. @throws common.notFound */
  async open(actor: Actor | null, id: string): Promise<ResourceView> {
    const found = await this.get(actor, id);
    if (found.status === 'published') {
      await this.opened(id, actor?.personId ?? null);
    }
    return found;
  }

  private opened(resourceId: string, personId: string | null): Promise<void> {
    return this.database.transaction(async () => {
      const kept = await this.resources.opened(resourceId, personId, this.clock.now());
      if (kept && personId) await this.outbox.publish(resourceOpened({ resourceId, personId }));
    });
  }

  private async described(
    actor: Actor,
    input: ResourceDto,
    sent: Sent,
    before: ResourceView | null,
  ): Promise<StoredResource> {
    const { title, titleEn, summary, summaryEn, topic, level, language, credit, licence } = input;
    const words = { title, titleEn: titleEn ?? null, summary, summaryEn: summaryEn ?? null };
    const said = { ...words, topic, level, language, credit, licence };
    const searchFolded = searchText(title, titleEn, summary, summaryEn, credit);
    if (input.source === 'link') {
      if (!input.address?.trim()) throw mediaErrors.noAddress();
      return { ...said, searchFolded, kind: 'link', address: elsewhere(input.address).address, file: null };
    }
    const file = await this.file(actor, sent, before);
    return { ...said, searchFolded, kind: kindOfFile(file.mime), address: null, file };
  }

  private async file(actor: Actor, sent: Sent, before: ResourceView | null): Promise<KeptFile> {
    if (sent.tooLarge) throw this.keeper.tooLarge('file');
    const given = sent.files['file'];
    if (!given) {
      const { fileKey, fileName, mime, bytes } = before ?? {};
      if (!fileKey || !fileName || !mime || !bytes) throw mediaErrors.noFile();
      return { key: fileKey, name: fileName, mime, bytes };
    }
    await this.rate.take('resource-file', actor.personId, { tries: 100, seconds: 3600 });
    return this.keeper.store(folder, given, await this.keeper.check('file', given));
  }

  /** A file that was stored for a row that could not be written goes again. */
  private async storing(stored: StoredResource, write: (stored: StoredResource) => Promise<void>) {
    try {
      await this.database.transaction(() => write(stored));
    } catch (error) {
      const kept =
        stored.file &&
        (await this.database.one('select 1 from resource where file_key = $1', [stored.file.key]));
      if (stored.file && !kept) await this.files.delete(stored.file.key);
      throw error;
    }
  }

  private record(action: string, id: string): Promise<void> {
    return this.audit.record({ action, subject: 'resource', subjectId: id, details: {} });
  }
}
