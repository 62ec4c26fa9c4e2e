import { createHmac, timingSafeEqual } from 'node:crypto';
import { Clock, PlatformConfig } from '@domdom/platform';
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
const week = 7 * 24 * 60 * minute;
const launchLasts = 10 * minute;
const runLasts = 12 * 60 * minute;

/**
 * Signed passes: on the packages' own host there is no session and no cookie, so what a page may do there stands in
 * the pass that the lesson page gave it. Nothing is stored.
 */
@Injectable()
export class Passes {
  constructor(
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
  ) {}

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
    return this.sign(`files:${packageId}:${this.weekNow()}`);
  }
  /** Whether a key opens a package's files: this week's and the last one's do. */
  opensFiles(packageId: string, key: string): boolean {
    const now = this.weekNow();
    return [now, now - 1].some((one) => same(key, this.sign(`files:${packageId}:${one}`)));
  }

  private weekNow(): number {
    return Math.floor(this.clock.now().getTime() / week);
  }

  private seal(purpose: string, lasts: number, values: unknown[]): string {
    const until = this.clock.now().getTime() + lasts;
    const body = Buffer.from(JSON.stringify([until, ...values])).toString('base64url');
    return `${body}.${this.sign(`${purpose}:${body}`)}`;
  }

  private open(purpose: string, pass: string): unknown[] {
    const [body = '', signature = ''] = pass.split('.');
    if (!same(signature, this.sign(`${purpose}:${body}`))) throw packageErrors.wrongPass();
    const [until, ...values] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [
      number,
      ...unknown[],
    ];
    if (until < this.clock.now().getTime()) throw packageErrors.wrongPass();
    return values;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.config.secret)
      .update(`packages:${text}`)
      .digest('base64url')
      .slice(0, 32);
  }
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
