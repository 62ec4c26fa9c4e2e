import { FileStorage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { picturesIn } from '../copying/course-outline';
import { WholeCourses, type WholeLesson } from '../copying/courses-whole.repository';
import type { LessonMedia } from '../media/lesson-media.entity';
import { MediaRepository } from '../media/media.repository';
import type { CourseView } from '../views';
import type { ArchiveWriter } from './archive-writer';
import { escapeXml } from './xml';

const cc = 'http://www.imsglobal.org/xsd/imsccv1p3';
/** What a resource of the cartridge is. */
interface Resource {
  type: 'webcontent' | 'imswl_xmlv1p3';
  href: string;
}

const page = (title: string, language: string, body: string) =>
  `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escapeXml(title)}</title></head><body>\n<h1>${escapeXml(title)}</h1>\n${body}\n</body></html>\n`;

const webLink = (title: string, address: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"><title>${escapeXml(title)}</title><url href="${escapeXml(address)}"/></webLink>\n`;

/**
 * Writes a course as an IMS Common Cartridge 1.3: its order, its texts with their pictures, files, sounds, videos and
 * links. Interactive lessons, quizzes and packages have no form in it that another program would play, so they are
 * left out.
 */
@Injectable()
export class CartridgeExport {
  constructor(
    private readonly whole: WholeCourses,
    private readonly media: MediaRepository,
    private readonly files: FileStorage,
  ) {}

  /** Returns how many lessons were left out. */
  async write(course: CourseView, archive: ArchiveWriter): Promise<number> {
    const sections = await this.whole.sections(course.id);
    const resources: Resource[] = [];
    let left = 0;
    const items: string[] = [];
    for (const [index, section] of sections.entries()) {
      const inside: string[] = [];
      for (const lesson of section.lessons) {
        const resource = await this.resource(lesson, resources.length + 1, course.language, archive);
        if (!resource) left++;
        else {
          const id = `r${resources.push(resource)}`;
          inside.push(
            `<item identifier="i-${id}" identifierref="${id}"><title>${escapeXml(lesson.title)}</title></item>`,
          );
        }
      }
      items.push(
        `<item identifier="s${index + 1}"><title>${escapeXml(section.title)}</title>${inside.join('')}</item>`,
      );
    }
    const pictures = await this.pictures(
      sections.flatMap((section) => section.lessons),
      archive,
    );
    archive.add('imsmanifest.xml', Buffer.from(manifest(course, items, [...resources, ...pictures])));
    return left;
  }

  private async resource(
    lesson: WholeLesson,
    number: number,
    language: string,
    archive: ArchiveWriter,
  ): Promise<Resource | null> {
    const { title, kind, bodyHtml, contentId } = lesson;
    if (kind === 'text') {
      const href = `web_resources/lesson-${number}.html`;
      const body = bodyHtml.replace(/src="\/pictures\/([0-9a-f-]{36})"/g, 'src="pictures/$1"');
      archive.add(href, Buffer.from(page(title, language, body)));
      return { type: 'webcontent', href };
    }
    const media =
      contentId && ['video', 'audio', 'file', 'link'].includes(kind)
        ? await this.media.find(contentId)
        : null;
    return media ? this.mediaResource(media, title, number, archive) : null;
  }

  private mediaResource(media: LessonMedia, title: string, number: number, archive: ArchiveWriter): Resource {
    const { file, address } = media;
    if (file) {
      const href = `web_resources/file-${number}.${file.key.split('.').at(-1)}`;
      archive.add(href, () => this.files.read(file.key));
      return { type: 'webcontent', href };
    }
    const href = `links/link-${number}.xml`;
    archive.add(href, Buffer.from(webLink(title, address ?? '')));
    return { type: 'imswl_xmlv1p3', href };
  }

  private async pictures(lessons: readonly WholeLesson[], archive: ArchiveWriter): Promise<Resource[]> {
    const ids = new Set(lessons.flatMap((lesson) => picturesIn(lesson.bodyHtml)));
    const found = await this.whole.pictures([...ids]);
    return found.map(({ id, fileKey }) => {
      // Named without an ending, as the pages name them: programs read what a picture is from the picture.
      const href = `web_resources/pictures/${id}`;
      archive.add(href, () => this.files.read(fileKey));
      return { type: 'webcontent', href };
    });
  }
}

function manifest(course: CourseView, items: readonly string[], resources: readonly Resource[]): string {
  const string = (text: string) =>
    `<lomimscc:string language="${course.language}">${escapeXml(text)}</lomimscc:string>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="course-${course.id}" xmlns="${cc}/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${cc}/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imscp_v1p2_v1p0.xsd http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest http://www.imsglobal.org/profile/cc/ccv1p3/LOM/ccv1p3_lommanifest_v1p0.xsd">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.3.0</schemaversion>
    <lomimscc:lom><lomimscc:general>
      <lomimscc:title>${string(course.title)}</lomimscc:title>
      <lomimscc:language>${course.language}</lomimscc:language>
      <lomimscc:description>${string(course.summary)}</lomimscc:description>
    </lomimscc:general></lomimscc:lom>
  </metadata>
  <organizations><organization identifier="o1" structure="rooted-hierarchy"><item identifier="root">
    ${items.join('\n    ')}
  </item></organization></organizations>
  <resources>
    ${resources
      .map(
        ({ type, href }, index) =>
          `<resource identifier="r${index + 1}" type="${type}"${type === 'webcontent' ? ` href="${href}"` : ''}><file href="${href}"/></resource>`,
      )
      .join('\n    ')}
  </resources>
</manifest>
`;
}
