import { Seals } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { packageErrors } from '../domain/package.errors';

/** Whose learning a launch records; without an enrolment nothing is (an author's preview). */
export interface Launch {
  personId: string;
  packageId: string;
  lessonId: string;
  enrolmentId: string | null;
}
/** One opening of a package: what it may write to, until it ends. */
export interface Run extends Launch {
  /** Null in a preview. */
  attemptId: string | null;
  /** Counts the openings of an attempt: what an older one sends late does not overwrite a newer one. */
  session: number;
}

const minute = 60_000;
const launchLasts = 10 * minute;
const runLasts = 12 * 60 * minute;

/**
 * Signed passes: on the packages' own host there is no session and no cookie, so what a page may do there stands in
 * the pass that the lesson page gave it. Nothing is stored.
 */
@Injectable()
export class Passes {
  constructor(private readonly seals: Seals) {}

  /** To open a package once, within ten minutes. */
  launch({ personId, packageId, lessonId, enrolmentId }: Launch): string {
    return this.seal('launch', launchLasts, [personId, packageId, lessonId, enrolmentId]);
  }
  /** @throws packages.wrongPass */
  readLaunch(pass: string): Launch {
    const [personId, packageId, lessonId, enrolmentId] = this.open('launch', pass) as [
      string,
      string,
      string,
      string | null,
    ];
    return { personId, packageId, lessonId, enrolmentId };
  }

  /** To send results for as long as somebody sits at a lesson. */
  run({ personId, packageId, lessonId, enrolmentId, attemptId, session }: Run): string {
    return this.seal('run', runLasts, [personId, packageId, lessonId, enrolmentId, attemptId, session]);
  }
  /** @throws packages.wrongPass */
  readRun(pass: string): Run {
    const [personId, packageId, lessonId, enrolmentId, attemptId, session] = this.open('run', pass) as [
      string,
      string,
      string,
      string | null,
      string | null,
      number,
    ];
    return { personId, packageId, lessonId, enrolmentId, attemptId, session };
  }

  /** The part of an address that opens a package's files: the same for a week, so that a browser can keep them. */
  filesKey(packageId: string): string {
    return this.seals.weekKey('packages:files', packageId);
  }
  /** Whether a key opens a package's files: this week's and the last one's do. */
  opensFiles(packageId: string, key: string): boolean {
    return this.seals.isWeekKey('packages:files', packageId, key);
  }

  private seal(purpose: string, lasts: number, values: unknown[]): string {
    return this.seals.seal(`packages:${purpose}`, lasts, values);
  }
  private open(purpose: string, pass: string): unknown[] {
    const values = this.seals.open(`packages:${purpose}`, pass);
    if (!values) throw packageErrors.wrongPass();
    return values;
  }
}
