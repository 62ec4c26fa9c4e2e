import { isId, Seals } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';
import type { OpenedPass } from './play.service';

/** What a page on the host of lessons was opened for. */
export type Launch =
  | { contentId: string; pass: OpenedPass | null }
  /** A preview of what is not stored, kept under a name for a few minutes. */
  | { preview: string };
/** On whose behalf a page on the host of lessons sends what happens. */
export interface Run {
  personId: string;
  contentId: string;
}

const minute = 60_000;
const launchLasts = 10 * minute;
const runLasts = 12 * 60 * minute;
const spaces = { launch: 'h5p:launch', run: 'h5p:run', files: 'h5p:files' } as const;

/** Passes for the host of lessons, where there is no session: made by the portal for somebody it has admitted. */
@Injectable()
export class GuestPasses {
  constructor(private readonly seals: Seals) {}

  /** To open a page within ten minutes. */
  launch(launch: Launch): string {
    if ('preview' in launch) return this.seals.seal(spaces.launch, launchLasts, ['preview', launch.preview]);
    const { contentId, pass } = launch;
    const whose = pass ? [pass.personId, pass.enrolmentId, pass.lessonId] : null;
    return this.seals.seal(spaces.launch, launchLasts, ['content', contentId, whose]);
  }

  /** @throws h5p.wrongPass */
  readLaunch(sealed: string): Launch {
    const values = this.seals.open(spaces.launch, sealed);
    if (!values) throw h5pErrors.wrongPass();
    const [kind, id, whose] = values as [string, string, [string, string, string] | null];
    if (kind === 'preview') return { preview: id };
    const [personId, enrolmentId, lessonId] = whose ?? [];
    if (!personId || !enrolmentId || !lessonId) return { contentId: id, pass: null };
    return { contentId: id, pass: { personId, contentId: id, enrolmentId, lessonId } };
  }

  /** To send answers and states for as long as somebody sits at a lesson. */
  run({ personId, contentId }: Run): string {
    return this.seals.seal(spaces.run, runLasts, [personId, contentId]);
  }
  /** @throws h5p.wrongPass */
  readRun(sealed: string): Run {
    const values = this.seals.open(spaces.run, sealed);
    if (!values) throw h5pErrors.wrongPass();
    const [personId, contentId] = values as [string, string];
    return { personId, contentId };
  }

  /** Where a content's pictures and sounds are found without a session. */
  filesAddress(contentId: string): string {
    return `/h5p/files/${contentId}/${this.seals.weekKey(spaces.files, contentId)}`;
  }
  opensFiles(contentId: string, key: string): boolean {
    return isId(contentId) && this.seals.isWeekKey(spaces.files, contentId, key);
  }
}
