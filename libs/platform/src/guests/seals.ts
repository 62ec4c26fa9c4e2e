import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { PlatformConfig } from '../config';

const week = 7 * 24 * 60 * 60_000;

/**
 * Signed passes: where there is no session, what somebody may do stands in what they bring. Nothing is stored. A space
 * ("packages:launch") keeps what was sealed for one purpose from being used for another.
 */
@Injectable()
export class Seals {
  constructor(
    private readonly config: PlatformConfig,
    private readonly clock: Clock,
  ) {}

  /** @param lasts milliseconds */
  seal(space: string, lasts: number, values: unknown[]): string {
    const until = this.clock.now().getTime() + lasts;
    const body = Buffer.from(JSON.stringify([until, ...values])).toString('base64url');
    return `${body}.${this.sign(`${space}:${body}`)}`;
  }

  /** What was sealed; null when it was not sealed here for this space, or is over. */
  open(space: string, pass: string): unknown[] | null {
    const [body = '', signature = ''] = pass.split('.');
    if (!isSame(signature, this.sign(`${space}:${body}`))) return null;
    const [until, ...values] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [
      number,
      ...unknown[],
    ];
    return until < this.clock.now().getTime() ? null : values;
  }

  /** A part of an address that opens something: the same for a week, so that a browser can keep what it got. */
  weekKey(space: string, id: string): string {
    return this.ofWeek(space, id, this.weekNow());
  }
  /** Whether a key opens something: this week's and the last one's do. */
  isWeekKey(space: string, id: string, key: string): boolean {
    const now = this.weekNow();
    return [now, now - 1].some((one) => isSame(key, this.ofWeek(space, id, one)));
  }

  /** A part of an address that opens one thing, for as long as that is there. */
  lastingKey(space: string, id: string): string {
    return this.sign(`${space}:${id}`);
  }
  isLastingKey(space: string, id: string, key: string): boolean {
    return isSame(key, this.lastingKey(space, id));
  }

  private ofWeek(space: string, id: string, number: number): string {
    return this.sign(`${space}:${id}:${number}`);
  }
  private weekNow(): number {
    return Math.floor(this.clock.now().getTime() / week);
  }
  private sign(text: string): string {
    return createHmac('sha256', this.config.secret).update(text).digest('base64url').slice(0, 32);
  }
}

/** Compares two secrets in a time that tells nothing of them. */
export function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
