import { Injectable } from '@nestjs/common';
import { RoomsRepository } from '../access/rooms.repository';
import { ActivitiesService } from '../activities/activities.service';
import { ChatRepository } from '../chat/chat.repository';
import { PollsRepository } from '../polls/polls.repository';
import type { RoomState } from '../protocol';
import { activityFor, feedFor, messageFor, personFor, pollFor } from './reader';
import { RoomMedia } from './room-media';
import { RoomStore } from './room-store';
import type { Seat } from './seat';

const toldMessages = 200;

/** Everything there is in a room, for whoever comes in or has lost the thread. */
@Injectable()
export class RoomStates {
  constructor(
    private readonly store: RoomStore,
    private readonly chat: ChatRepository,
    private readonly polls: PollsRepository,
    private readonly activities: ActivitiesService,
    private readonly rooms: RoomsRepository,
    private readonly media: RoomMedia,
  ) {}

  async read(seat: Seat): Promise<RoomState> {
    const { sessionId } = seat;
    const [people, feeds, chat, chatOpen, polls, answers, activity, media] = await Promise.all([
      this.store.people(sessionId),
      this.store.feeds(sessionId),
      this.chat.last(sessionId, toldMessages),
      this.rooms.chatOpen(sessionId),
      this.polls.of(sessionId),
      this.polls.answersOf(sessionId, seat.id),
      this.activities.current(sessionId),
      this.media.entry(seat),
    ]);
    for (const [pollId, choices] of answers) seat.answers.set(pollId, choices);
    return {
      you: seat.id,
      title: seat.entry.title,
      role: seat.role,
      people: people.map((person) => personFor(seat, person)),
      feeds: feeds.map(feedFor),
      chat: chat.map((message) => messageFor(seat, message)),
      chatOpen,
      polls: polls.map((poll) => pollFor(seat, poll, seat.answers.get(poll.id) ?? null)),
      activity: activityFor(seat, activity),
      media,
    };
  }
}
