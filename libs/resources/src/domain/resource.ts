import type { CourseLanguage, CourseLevel } from '@domdom/courses';
import type { Topic } from '@domdom/ui';

/** What somebody gets: something to read, to watch, to hear, to look at, or a page elsewhere. */
export const resourceKinds = ['document', 'video', 'audio', 'picture', 'link'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** On what terms others may use it: those of Creative Commons, or that the unit made it for its members. */
export const licences = ['cc0', 'cc-by', 'cc-by-sa', 'cc-by-nc', 'members'] as const;
export type Licence = (typeof licences)[number];

export const resourceStatuses = ['draft', 'published', 'withdrawn'] as const;
export type ResourceStatus = (typeof resourceStatuses)[number];

/** An open learning resource as lists show it. */
export interface ResourceCard {
  id: string;
  title: string;
  titleEn: string | null;
  summary: string;
  summaryEn: string | null;
  topic: Topic;
  level: CourseLevel;
  language: CourseLanguage;
  kind: ResourceKind;
  status: ResourceStatus;
  /** Of its file; null for a link. */
  bytes: number | null;
  unitName: string;
  publishedAt: Date | null;
}

/** All that its own page shows. */
export interface ResourceView extends ResourceCard {
  /** Who made it, as it is to be named. */
  credit: string;
  licence: Licence;
  fileName: string | null;
  fileKey: string | null;
  mime: string | null;
  address: string | null;
  opened: number;
  /** The owning unit and all above it. */
  unitPath: string[];
  /** Null when they are no longer here: it is the unit's alone. */
  addedBy: string | null;
}

/** The kind that a file is shown as, by what was found in it. */
export function kindOfFile(mime: string): Exclude<ResourceKind, 'link'> {
  const [family] = mime.split('/');
  if (family === 'video' || family === 'audio') return family;
  return family === 'image' ? 'picture' : 'document';
}
