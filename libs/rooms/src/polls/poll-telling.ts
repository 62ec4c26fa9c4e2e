import { Log } from '@domdom/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RoomChannel } from '../live/room-channel';
import { PollsRepository } from './polls.repository';

/** A whole class answers within seconds: its figures are read and told once for all answers of so long. */
const gatherMilliseconds = 200;

/** Tells a room of its polls' figures. */
@Injectable()
export class PollTelling implements OnModuleDestroy {
  private readonly due = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly polls: PollsRepository,
    private readonly channel: RoomChannel,
    private readonly log: Log,
  ) {}

  /** Tells what a poll has come to, at once. */
  async now(sessionId: string, pollId: string): Promise<void> {
    const poll = await this.polls.one(sessionId, pollId);
    if (poll) await this.channel.tell(sessionId, { kind: 'poll', poll });
  }

  /** Tells it a little later, together with what else is answered until then. */
  soon(sessionId: string, pollId: string): void {
    if (this.due.has(pollId)) return;
    const timer = setTimeout(() => {
      this.due.delete(pollId);
      this.now(sessionId, pollId).catch((error: unknown) =>
        this.log.error({ err: error }, 'the figures of a poll were not told'),
      );
    }, gatherMilliseconds);
    this.due.set(pollId, timer);
  }

  onModuleDestroy(): void {
    for (const timer of this.due.values()) clearTimeout(timer);
  }
}
