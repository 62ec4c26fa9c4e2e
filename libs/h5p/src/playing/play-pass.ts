import { createHmac } from 'node:crypto';
import { type Actor, Clock, isId, isSame, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { h5pErrors } from '../domain/h5p.errors';

/** Whose learning a page records, and under which enrolment. */
export interface PlayPass {
  personId: string;
  contentId: string;
  enrolmentId: string;
  lessonId: string;
  /** The version of the content that the page shows; the newest where a page opened long ago does not say. */
  contentVersion?: number;
  /** Unix milliseconds. */
  issuedAt: number;
}

/** For so long a page that was left open may send what happened: long enough for a fortnight without a network. */
export const passLifetimeMilliseconds = 14 * 24 * 60 * 60 * 1000;

/**
 * Signed passes: nothing is stored until somebody does something, and the same person can go on with two devices.
 * A pass names its person, so it is of no use to anybody else.
 */
@Injectable()
export class PlayPasses {
  constructor(
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
  ) {}

  /** The token with which a playing page sends what happened. */
  issue(pass: PlayPass): string {
    const { personId, contentId, enrolmentId, lessonId, issuedAt, contentVersion } = pass;
    const body = Buffer.from(
      JSON.stringify([personId, contentId, enrolmentId, lessonId, issuedAt, contentVersion]),
    ).toString('base64url');
    return `${body}.${this.sign('attempt', body)}`;
  }

  /** @throws h5p.wrongToken when it was not issued here, or to somebody else; h5p.tokenExpired */
  read(actor: Actor, token: string): PlayPass {
    const [body = '', signature = ''] = token.split('.');
    if (!isSame(signature, this.sign('attempt', body))) throw h5pErrors.wrongToken();
    const [personId, contentId, enrolmentId, lessonId, issuedAt, contentVersion] = JSON.parse(
      Buffer.from(body, 'base64url').toString('utf8'),
    ) as [string, string, string, string, number, (number | null)?];
    if (personId !== actor.personId) throw h5pErrors.wrongToken();
    if (this.clock.now().getTime() - issuedAt > passLifetimeMilliseconds) throw h5pErrors.tokenExpired();
    const version = contentVersion ? { contentVersion } : {};
    return { personId, contentId, enrolmentId, lessonId, issuedAt, ...version };
  }

  /** The address of the playing page for somebody whose enrolment the lesson page has checked. */
  playPath(pass: Omit<PlayPass, 'issuedAt'>): string {
    const { contentId, enrolmentId, lessonId } = pass;
    return `/h5p/play/${contentId}?enrolment=${enrolmentId}&lesson=${lessonId}&key=${this.keyOf(pass)}`;
  }

  /** Whether the address was made by the lesson page for this person. */
  isOurs(pass: Omit<PlayPass, 'issuedAt'>, key: string): boolean {
    return isId(pass.enrolmentId) && isId(pass.lessonId) && isSame(key, this.keyOf(pass));
  }

  private keyOf({ personId, contentId, enrolmentId, lessonId }: Omit<PlayPass, 'issuedAt'>): string {
    return this.sign('play', [personId, contentId, enrolmentId, lessonId].join(':'));
  }

  private sign(purpose: string, text: string): string {
    return createHmac('sha256', this.config.secret)
      .update(`h5p-${purpose}:${text}`)
      .digest('base64url')
      .slice(0, 32);
  }
}
