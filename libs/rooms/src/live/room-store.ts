import { Log, REDIS } from '@domdom/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { roomErrors } from '../rooms.errors';
import type { PresentFeed, PresentPerson } from './news';
import { RoomChannel } from './room-channel';
import { dropScript, endScript, feedDownScript, feedUpScript, patchScript, putScript } from './room-scripts';

/** A room that nobody touches is forgotten after so long. */
const keptSeconds = 2 * 60 * 60;
/** A process that does not say for so long that it lives has died with its lines. */
export const leaseMilliseconds = 15_000;

/** Who is in a room now and what they send, shared by all processes of the portal. */
@Injectable()
export class RoomStore {
  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    private readonly channel: RoomChannel,
    private readonly log: Log,
  ) {}

  people(sessionId: string): Promise<PresentPerson[]> {
    return this.reach(async () => {
      const all = await this.redis.hvals(peopleKey(sessionId));
      return all.map((raw) => JSON.parse(raw) as PresentPerson);
    });
  }

  feeds(sessionId: string): Promise<PresentFeed[]> {
    return this.reach(async () => {
      const all = await this.redis.hvals(feedsKey(sessionId));
      return all.map((raw) => JSON.parse(raw) as PresentFeed);
    });
  }

  person(sessionId: string, id: string): Promise<PresentPerson | null> {
    return this.reach(async () => {
      const raw = await this.redis.hget(peopleKey(sessionId), id);
      return raw === null ? null : (JSON.parse(raw) as PresentPerson);
    });
  }

  /** Puts somebody into the room by the line that is theirs from now on. */
  async put(sessionId: string, person: PresentPerson): Promise<PresentPerson> {
    return JSON.parse(String(await this.run(putScript, sessionId, JSON.stringify(person)))) as PresentPerson;
  }

  /**
   * Changes something about somebody if they are as expected. A hand of 0 goes up now.
   * @returns null when they are not, or are not there
   */
  async patch(
    sessionId: string,
    id: string,
    expected: Partial<PresentPerson>,
    change: Partial<PresentPerson>,
  ): Promise<PresentPerson | null> {
    const raw = await this.run(patchScript, sessionId, id, JSON.stringify(expected), JSON.stringify(change));
    return typeof raw === 'string' ? (JSON.parse(raw) as PresentPerson) : null;
  }

  async drop(sessionId: string, id: string, expected: Partial<PresentPerson> = {}): Promise<void> {
    await this.run(dropScript, sessionId, id, JSON.stringify(expected));
  }

  async feedUp(sessionId: string, feed: PresentFeed): Promise<void> {
    await this.run(feedUpScript, sessionId, JSON.stringify(feed));
  }
  async feedDown(sessionId: string, feedId: string): Promise<void> {
    await this.run(feedDownScript, sessionId, feedId);
  }
  async end(sessionId: string): Promise<void> {
    await this.run(endScript, sessionId);
  }

  /** Says that this process lives. @returns false when the others had to take it for dead */
  renewLease(): Promise<boolean> {
    return this.reach(async () => {
      const before = await this.redis.set(
        leaseKey(this.channel.process),
        '1',
        'PX',
        leaseMilliseconds,
        'GET',
      );
      return before !== null;
    });
  }
  async endLease(): Promise<void> {
    await this.redis.del(leaseKey(this.channel.process)).catch(() => undefined);
  }
  /** Which of some processes live. */
  living(processes: readonly string[]): Promise<Set<string>> {
    return this.reach(async () => {
      if (processes.length === 0) return new Set();
      const found = await this.redis.mget(processes.map(leaseKey));
      return new Set(processes.filter((_, index) => found[index] !== null));
    });
  }

  private run(script: string, sessionId: string, ...values: string[]): Promise<unknown> {
    return this.reach(() =>
      this.redis.eval(
        script,
        2,
        peopleKey(sessionId),
        feedsKey(sessionId),
        this.channel.roomChannel(sessionId),
        keptSeconds,
        ...values,
      ),
    );
  }

  /** @throws rooms.disturbed when Redis does not answer */
  private async reach<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.log.warn({ err: error }, 'the rooms’ store does not answer');
      throw roomErrors.disturbed();
    }
  }
}

const peopleKey = (sessionId: string) => `room:${sessionId}:people`;
const feedsKey = (sessionId: string) => `room:${sessionId}:feeds`;
const leaseKey = (process: string) => `room-lease:${process}`;
