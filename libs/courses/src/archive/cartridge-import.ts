import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { CourseOutline, LessonOutline, PictureOutline } from '../copying/course-outline';
import type { CourseDetails } from '../domain/course.entity';
import { type CourseLanguage, courseLanguageCodes } from '../domain/course-language';
import { typeOfFile } from '../media/file-types';
import type { MediaKind } from '../media/lesson-media.entity';
import { MediaService, type MediaWords } from '../media/media.service';
import { pictureAddress } from '../media/pictures.service';
import { PicturesStore } from '../media/pictures-store';
import type { ContentOwner } from '../ports/content-archive';
import { archiveErrors } from './archive.errors';
import type { ArchiveReader } from './archive-reader';
import { cartridgePage } from './cartridge-page';
import { all, find, readXml, type XmlElement } from './xml';

const manifestName = 'imsmanifest.xml';
const xmlLimit = 8 * 1024 * 1024;
const pageLimit = 2 * 1024 * 1024;
const longestTitle = 160;
const usualMinutes = 3;

interface Resource {
  type: string;
  /** The file to open, as a path in the archive. */
  file: string;
}
interface Reading {
  archive: ArchiveReader;
  owner: ContentOwner;
  resources: ReadonlyMap<string, Resource>;
  pictures: PictureOutline[];
  /** Titles of what has no form here. */
  left: string[];
}

/**
 * Reads an IMS Common Cartridge 1.1 to 1.3, or the plain content package that it is: its order, HTML pages, files and
 * web links. Quizzes, discussions and tools of other programs are left out and counted.
 */
@Injectable()
export class CartridgeImport {
  constructor(
    private readonly media: MediaService,
    private readonly store: PicturesStore,
  ) {}

  static fits(archive: ArchiveReader): boolean {
    return archive.has(manifestName);
  }

  /** @throws archive.badXml, archive.xmlEntities, archive.notCartridge, archive.emptyCourse */
  async outline(
    archive: ArchiveReader,
    owner: ContentOwner,
  ): Promise<{ outline: CourseOutline; left: number }> {
    const manifest = readXml(await archive.buffer(manifestName, xmlLimit), manifestName);
    const metadata = find(manifest, 'metadata');
    const version = find(metadata, 'schemaversion')?.text ?? '';
    const isCartridge =
      /common cartridge/i.test(find(metadata, 'schema')?.text ?? '') && /^1\.[123]/.test(version);
    if (manifest.name !== 'manifest' || !isCartridge) throw archiveErrors.notCartridge();
    const reading: Reading = {
      ...{ archive, owner, pictures: [], left: [] },
      resources: resourcesOf(manifest),
    };
    const details = detailsOf(metadata);
    const root = find(manifest, 'organizations', 'organization');
    // A rooted hierarchy has one item at its top that stands for the whole course.
    const top = all(root, 'item').flatMap((item) =>
      item.attributes['identifierref'] ? [item] : all(item, 'item'),
    );
    const sections = await this.sections(top, details.title, reading);
    const full = sections.filter((section) => section.lessons.length > 0);
    if (full.length === 0) throw archiveErrors.emptyCourse();
    return {
      outline: { details, rules: null, prerequisiteIds: [], sections: full, pictures: reading.pictures },
      left: reading.left.length,
    };
  }

  /** Items that lead to something beside items that hold some become a section of their own. */
  private async sections(items: readonly XmlElement[], title: string, reading: Reading) {
    const sections: CourseOutline['sections'] = [];
    for (const item of items) {
      const inside = leaves(item);
      const open =
        all(item, 'item').length === 0 ? sections.find((section) => section.title === title) : undefined;
      const section = open ?? {
        title: all(item, 'item').length === 0 ? title : titleOf(item),
        rules: null,
        lessons: [],
      };
      if (!open) sections.push(section);
      for (const leaf of inside) {
        const lesson = await this.lesson(leaf, reading);
        if (lesson) section.lessons.push(lesson);
      }
    }
    return sections;
  }

  private async lesson(item: XmlElement, reading: Reading): Promise<LessonOutline | null> {
    const title = titleOf(item);
    const resource = reading.resources.get(item.attributes['identifierref'] ?? '');
    try {
      if (resource?.type.startsWith('imswl_')) return await this.link(title, resource, reading);
      if (resource?.type === 'webcontent' || resource?.type.startsWith('associatedcontent')) {
        if (/\.x?html?$/i.test(resource.file)) return await this.page(title, resource, reading);
        return await this.file(title, resource, reading);
      }
    } catch (error) {
      // A file of a kind that is not taken, or an address that is none, does not keep the rest of the course away.
      if (!(error instanceof DomainError) || !error.code.startsWith('media.')) throw error;
    }
    reading.left.push(title);
    return null;
  }

  private async link(title: string, { file }: Resource, reading: Reading): Promise<LessonOutline> {
    const link = readXml(await reading.archive.buffer(file, xmlLimit), file);
    const address = find(link, 'url')?.attributes['href'] ?? '';
    const description = (find(link, 'title')?.text || title).slice(0, 600);
    // A page without https is no lesson of its own: a text leads there.
    if (/^http:\/\//i.test(address))
      return text(title, `[${description.replace(/[[\]]/g, '')}](<${address}>)`);
    const words = { address, description };
    return this.made(title, 'link', () => this.media.create(reading.owner, 'link', words, noFiles));
  }

  private async page(title: string, { file }: Resource, reading: Reading): Promise<LessonOutline> {
    const { archive } = reading;
    let content: string;
    try {
      content = new TextDecoder('utf-8', { fatal: true }).decode(await archive.buffer(file, pageLimit));
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw archiveErrors.encoding({ name: file });
    }
    const stored = new Map<string, string>();
    for (const { src, alt } of cartridgePage(content).pictures) {
      const name = inArchive(file, src);
      if (!name || stored.has(src) || !archive.has(name)) continue;
      const kept = await this.store.keep(await archive.onDisk(name)).catch(() => null);
      if (!kept) continue;
      stored.set(src, pictureAddress(kept.id));
      reading.pictures.push({ ...kept, alt: (alt || title).slice(0, 300) });
    }
    return text(title, cartridgePage(content, (src) => stored.get(src) ?? null).html);
  }

  private async file(title: string, { file }: Resource, reading: Reading): Promise<LessonOutline> {
    const onDisk = await reading.archive.onDisk(file);
    const { family } = await typeOfFile(onDisk, file);
    // A sound needs its words, which a cartridge does not hold: it becomes a file to download.
    const kind: MediaKind = family === 'video' ? 'video' : 'file';
    const sent = {
      tooLarge: false,
      files: {
        file: { path: onDisk, originalname: path.posix.basename(file), size: (await stat(onDisk)).size },
      },
    };
    const words: MediaWords = kind === 'file' ? { description: title } : {};
    return this.made(title, kind, () => this.media.create(reading.owner, kind, words, sent));
  }

  private made(title: string, kind: MediaKind, content: () => Promise<string>): LessonOutline {
    return { ...text(title, ''), kind, content };
  }
}

const noFiles = { files: {}, tooLarge: false };

const text = (title: string, markdown: string): LessonOutline => ({
  ...{ title, kind: 'text', minutes: usualMinutes, passPercentage: 0, markdown, rules: null },
  ...{ content: null, voice: null },
});

function titleOf(item: XmlElement): string {
  return (find(item, 'title')?.text.replace(/\s+/g, ' ').trim() || '…').slice(0, longestTitle);
}

/** The items in an item that lead to something, in order, however deep. */
function leaves(item: XmlElement): XmlElement[] {
  const own = item.attributes['identifierref'] ? [item] : [];
  return [...own, ...all(item, 'item').flatMap(leaves)];
}

function resourcesOf(manifest: XmlElement): Map<string, Resource> {
  const found = all(find(manifest, 'resources'), 'resource').map((resource) => {
    const { identifier = '', type = '', href } = resource.attributes;
    const file = href ?? all(resource, 'file')[0]?.attributes['href'] ?? '';
    return [identifier, { type: type.toLowerCase(), file: inArchive('', file) ?? '' }] as const;
  });
  return new Map(found);
}

/** Where an address inside a file of the archive leads; null for one that leads out of it. */
function inArchive(from: string, address: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return null;
  let plain = (address.split(/[?#]/)[0] ?? '').replace(
    /^\$IMS-CC-FILEBASE\$\/?(?:\.\.\/)?/i,
    '/web_resources/',
  );
  try {
    plain = decodeURIComponent(plain);
  } catch {
    return null;
  }
  const whole = plain.startsWith('/') ? plain.slice(1) : path.posix.join(path.posix.dirname(from), plain);
  const sound = path.posix.normalize(whole).normalize('NFC');
  return sound.startsWith('..') || sound === '.' ? null : sound;
}

function detailsOf(metadata: XmlElement | undefined): CourseDetails {
  const general = find(metadata, 'lom', 'general');
  const said = (name: string) => find(general, name, 'string')?.text.replace(/\s+/g, ' ').trim() ?? '';
  const language = find(general, 'language')?.text.slice(0, 2).toLowerCase() as CourseLanguage;
  const title = (said('title') || 'Common Cartridge').slice(0, longestTitle);
  return {
    title,
    summary: (said('description') || title).slice(0, 400),
    topic: 'general',
    level: 'beginner',
    language: courseLanguageCodes.includes(language) ? language : 'vi',
    audience: '–',
    outcomes: [],
  };
}
