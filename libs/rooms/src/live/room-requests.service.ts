import { Clock, DomainError, errorWords, type Language, Log } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { RoomsRepository } from '../access/rooms.repository';
import { ActivitiesService } from '../activities/activities.service';
import { ChatService } from '../chat/chat.service';
import { PollsService } from '../polls/polls.service';
import { PresenceKeeper } from '../presence/presence-keeper';
import type { MediaRequest, RoomMessage, RoomRequest } from '../protocol';
import { roomErrors } from '../rooms.errors';
import { Arrivals } from './arrivals.service';
import { EndingService } from './ending.service';
import { readRequest } from './read-request';
import { RoomChannel } from './room-channel';
import { RoomMedia } from './room-media';
import { RoomStates } from './room-states';
import { RoomStore } from './room-store';
import type { Seat } from './seat';

const hostOps = new Set<RoomRequest['op']>([
  'chat.remove',
  'chat.allow',
  'open',
  'call',
  'remove',
  'poll.open',
  'poll.show',
  'poll.close',
  'activity.open',
  'activity.close',
  'end',
]);

const isMedia = (request: RoomRequest): request is { n: number } & MediaRequest =>
  request.op.startsWith('media.');

/** What people ask for in a room; each request is answered with a reply of its number. */
@Injectable()
export class RoomRequests {
  constructor(
    private readonly store: RoomStore,
    private readonly states: RoomStates,
    private readonly chat: ChatService,
    private readonly polls: PollsService,
    private readonly activities: ActivitiesService,
    private readonly presence: PresenceKeeper,
    private readonly media: RoomMedia,
    private readonly arrivals: Arrivals,
    private readonly ending: EndingService,
    private readonly rooms: RoomsRepository,
    private readonly channel: RoomChannel,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Takes one message of a browser; what one person says is done in the order in which they said it. */
  async take(seat: Seat, said: unknown): Promise<void> {
    const read = readRequest(said);
    if (!('request' in read)) {
      seat.tell(problem(seat.language, read.n, read.error));
      return;
    }
    const { request } = read;
    // A slow connection keeps only itself waiting, and signs of life wait for nothing.
    const queue = isMedia(request) ? `media:${request.key}` : request.op === 'here' ? 'here' : 'room';
    await seat.inOrder(queue, async () => {
      try {
        const ok = await this.act(seat, request);
        seat.tell({ type: 'reply', n: request.n, ok: ok ?? null });
      } catch (error) {
        if (!(error instanceof DomainError))
          this.log.error({ err: error, op: request.op }, 'a request failed');
        seat.tell(problem(seat.language, request.n, error));
      }
    });
  }

  private async act(seat: Seat, request: RoomRequest): Promise<unknown> {
    if (request.op === 'here')
      return seat.presenceId && this.presence.alive(seat.presenceId).then(() => null);
    if (seat.waiting) throw roomErrors.notOpenYet();
    if (hostOps.has(request.op) && seat.role !== 'host') throw roomErrors.hostsOnly();
    if (isMedia(request)) return this.media.ask(seat, request);
    const { sessionId } = seat;
    switch (request.op) {
      case 'look':
        return seat.tellState(async () => ({ type: 'state', state: await this.states.read(seat) }));
      case 'hand':
        return this.patch(sessionId, seat.id, { hand: request.up ? 0 : null });
      case 'chat':
        return this.chat.say(seat, request.text);
      case 'chat.remove':
        return this.chat.remove(sessionId, request.messageId);
      case 'chat.allow':
        return this.chat.allow(sessionId, request.allowed);
      case 'open':
        return this.arrivals.open(sessionId);
      case 'call':
        return this.call(seat, request.personId, request.called);
      case 'remove':
        return this.remove(seat, request.personId);
      case 'poll.open':
        return this.polls.open(sessionId, request);
      case 'poll.answer':
        return this.polls.answer(seat, request.pollId, request.choices);
      case 'poll.show':
        return this.polls.show(sessionId, request.pollId, false);
      case 'poll.close':
        return this.polls.show(sessionId, request.pollId, true);
      case 'activity.open':
        return this.activities.open(seat, request.contentId);
      case 'activity.close':
        return this.activities.close(sessionId);
      case 'end':
        return this.ending.end(seat);
    }
  }

  /** Gives a guest the word, and with it takes their hand down; hosts always have it. */
  private async call(seat: Seat, personId: string, called: boolean): Promise<void> {
    const person = await this.store.person(seat.sessionId, personId);
    if (!person) throw roomErrors.gone();
    if (person.role === 'host') return;
    await this.patch(seat.sessionId, personId, called ? { called, hand: null } : { called });
  }

  private async remove(seat: Seat, personId: string): Promise<void> {
    const removed = await this.rooms.remove(seat.sessionId, personId, this.clock.now());
    if (!removed) throw roomErrors.gone();
    await this.channel.tell(seat.sessionId, { kind: 'removed', id: personId });
    await this.store.drop(seat.sessionId, personId);
  }

  private async patch(
    sessionId: string,
    id: string,
    change: Parameters<RoomStore['patch']>[3],
  ): Promise<void> {
    if (!(await this.store.patch(sessionId, id, {}, change))) throw roomErrors.gone();
  }
}

/** The answer to what could not be done, in the reader's language; what is not for people is not told. */
export function problem(language: Language, n: number, error: unknown): RoomMessage {
  const known = error instanceof DomainError;
  const code = known ? error.code : 'common.internal';
  return {
    type: 'reply',
    n,
    error: { code, message: errorWords(language, code, known ? error.params : {}) },
  };
}
