import { Log } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RoomMessage } from '../protocol';
import { Arrivals } from './arrivals.service';
import type { RoomNews } from './news';
import { activityFor, feedFor, messageFor, personFor, pollFor } from './reader';
import { type PassedRequest, RoomChannel } from './room-channel';
import { RoomHub } from './room-hub';
import { RoomMedia } from './room-media';
import { RoomRequests } from './room-requests.service';
import type { Seat } from './seat';

/** Brings the news of rooms to the lines that this process holds. */
@Injectable()
export class Deliveries implements OnModuleInit {
  /** The newest figures that were told of each poll: two processes may tell theirs in the wrong order. */
  private readonly revisions = new Map<string, number>();

  constructor(
    private readonly hub: RoomHub,
    private readonly channel: RoomChannel,
    private readonly arrivals: Arrivals,
    private readonly requests: RoomRequests,
    private readonly media: RoomMedia,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.channel.listen({
      news: (sessionId, news) => this.bring(sessionId, news),
      passed: (request) => this.takePassed(request),
      again: () => void this.arrivals.renew(),
    });
    this.media.onAvailability((available) => void this.tellMedia(available));
  }

  private bring(sessionId: string, news: RoomNews): void {
    if (news.kind === 'poll' && !this.isNewer(news.poll.id, news.poll.revision)) return;
    for (const seat of this.hub.of(sessionId)) {
      if (seat.closed) continue;
      if (seat.waiting) this.bringOutside(seat, news);
      else this.bringTo(seat, news);
    }
    if (news.kind === 'end') this.forgetRevisions();
  }

  /** To somebody who waits to be let in. */
  private bringOutside(seat: Seat, news: RoomNews): void {
    if (news.kind === 'end') seat.end('over');
    if (news.kind === 'removed' && news.id === seat.id) seat.end('removed');
    if (news.kind !== 'opened') return;
    this.arrivals.admit(seat).catch((error: unknown) => {
      this.log.warn({ err: error }, 'somebody could not be let in');
      seat.interrupt();
    });
  }

  private bringTo(seat: Seat, news: RoomNews): void {
    if (news.kind === 'end') seat.end('over');
    if (news.kind === 'removed' && news.id === seat.id) seat.end('removed');
    if (news.kind === 'person' && news.person.id === seat.id) {
      if (news.person.line !== seat.line) {
        // Before it is heard that this line is theirs, what comes is of an earlier one; after that, of a later one.
        if (seat.settled) seat.end('elsewhere');
        return;
      }
      seat.settled = true;
      if (seat.called && !news.person.called) void this.media.silence(seat);
      seat.called = news.person.called;
    }
    const message = messageOf(news, seat);
    if (message) seat.tell(message);
  }

  private takePassed({ sessionId, personId, said }: PassedRequest): void {
    const seat = this.hub.seatOf(sessionId, personId);
    if (!seat) return;
    seat.heard();
    void this.requests.take(seat, said);
  }

  private async tellMedia(available: boolean): Promise<void> {
    for (const seat of this.hub.all()) {
      if (seat.waiting || seat.closed) continue;
      seat.tell({ type: 'media', media: available ? await this.media.entry(seat) : { kind: 'none' } });
    }
  }

  private isNewer(pollId: string, revision: number): boolean {
    if (revision < (this.revisions.get(pollId) ?? -1)) return false;
    this.revisions.set(pollId, revision);
    return true;
  }

  private forgetRevisions(): void {
    if (this.hub.sessionIds().length === 0) this.revisions.clear();
  }
}

/** What a reader is told of some news; null for what is not theirs to know. */
export function messageOf(news: RoomNews, seat: Seat): RoomMessage | null {
  switch (news.kind) {
    case 'person':
      return { type: 'person', person: personFor(seat, news.person) };
    case 'gone':
      return { type: 'gone', personId: news.id };
    case 'feed':
      return { type: 'feed', feed: feedFor(news.feed) };
    case 'feed.gone':
      return { type: 'feed.gone', feedId: news.feedId };
    case 'chat':
      return { type: 'chat', message: messageFor(seat, news.message) };
    case 'chat.gone':
      return { type: 'chat.gone', messageId: news.messageId };
    case 'chat.open':
      return { type: 'chat.open', open: news.open };
    case 'poll':
      return { type: 'poll', poll: pollFor(seat, news.poll, seat.answers.get(news.poll.id) ?? null) };
    case 'activity':
      return { type: 'activity', activity: activityFor(seat, news.activity) };
    default:
      return null;
  }
}
