import { type Actor, CurrentActor } from '@domdom/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RoomAccess, type RoomEntry } from './access/room-access.service';
import { ActivitiesRepository } from './activities/activities.repository';
import { ChatRepository } from './chat/chat.repository';
import { countedTime, minutesOf } from './domain/presence';
import {
  HostedRoomDto,
  RoomChatDto,
  RoomChatFilterDto,
  RoomContentsDto,
  RoomDto,
  RoomPollsDto,
  RoomPresencesDto,
} from './dto/rooms.dto';
import { RoomStore } from './live/room-store';
import { PollsRepository } from './polls/polls.repository';
import { PresenceRepository } from './presence/presence.repository';

const roomDto = (room: RoomEntry): RoomDto => ({
  sessionId: room.sessionId,
  classId: room.classId,
  title: room.title,
  phase: room.phase,
  role: room.role,
  startsAt: room.startsAt.toISOString(),
  endsAt: room.endsAt.toISOString(),
  opensAt: room.opensAt.toISOString(),
});

/** Online rooms for programs; what is done in them goes over the live line. */
@ApiTags('rooms')
@Controller('api/v1/rooms/:sessionId')
export class RoomsApiController {
  constructor(
    private readonly access: RoomAccess,
    private readonly store: RoomStore,
    private readonly polls: PollsRepository,
    private readonly chat: ChatRepository,
    private readonly presence: PresenceRepository,
    private readonly activities: ActivitiesRepository,
  ) {}

  /** Whether the room is open to the asking person, and when. */
  @Get()
  @ApiOkResponse({ type: RoomDto })
  async room(@CurrentActor() actor: Actor, @Param('sessionId') sessionId: string): Promise<RoomDto> {
    return roomDto(await this.access.entry(actor, sessionId));
  }

  /** Who is in the room now; for those who run the class. */
  @Get('people')
  @ApiOkResponse({ type: HostedRoomDto })
  async people(@CurrentActor() actor: Actor, @Param('sessionId') sessionId: string): Promise<HostedRoomDto> {
    const room = await this.access.hostEntry(actor, sessionId);
    const people = await this.store.people(sessionId);
    return {
      ...roomDto(room),
      chatOpen: room.chatOpen,
      people: people.map(({ id, personId, name, role, hand, called, awayAt }) => ({
        ...{ id, personId, name, role, called },
        handAt: hand === null ? null : new Date(hand).toISOString(),
        away: awayAt !== null,
      })),
    };
  }

  /** The polls of a session with their results; for those who run the class. */
  @Get('polls')
  @ApiOkResponse({ type: RoomPollsDto })
  async results(@CurrentActor() actor: Actor, @Param('sessionId') sessionId: string): Promise<RoomPollsDto> {
    await this.access.hostEntry(actor, sessionId);
    const items = (await this.polls.of(sessionId)).map(({ revision: _, ...poll }) => poll);
    return { items, total: items.length };
  }

  /** What was written, the newest first; for those who run the class. */
  @Get('chat')
  @ApiOkResponse({ type: RoomChatDto })
  async messages(
    @CurrentActor() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Query() { before, limit = 200 }: RoomChatFilterDto,
  ): Promise<RoomChatDto> {
    await this.access.hostEntry(actor, sessionId);
    const messages = await this.chat.last(sessionId, limit, before ?? null);
    const items = messages
      .map(({ id, by, text, at }) => ({ id, name: by.name, role: by.role, text, at }))
      .reverse();
    return { items, next: items.length === limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** Who was in the room and for how long; for those who run the class. */
  @Get('presence')
  @ApiOkResponse({ type: RoomPresencesDto })
  async present(
    @CurrentActor() actor: Actor,
    @Param('sessionId') sessionId: string,
  ): Promise<RoomPresencesDto> {
    const counted = countedTime(await this.access.hostEntry(actor, sessionId));
    const items = (await this.presence.people(sessionId)).map(({ personId, name, role, stays }) => ({
      ...{ personId, name, role },
      minutes: minutesOf(stays, counted),
      firstAt: new Date(Math.min(...stays.map(({ from }) => from.getTime()))).toISOString(),
      lastAt: new Date(Math.max(...stays.map(({ to }) => to.getTime()))).toISOString(),
    }));
    return { items, total: items.length };
  }

  /** The interactive lessons that the asking host may open for all: their own, and those of the class's course. */
  @Get('contents')
  @ApiOkResponse({ type: RoomContentsDto })
  async contents(
    @CurrentActor() actor: Actor,
    @Param('sessionId') sessionId: string,
  ): Promise<RoomContentsDto> {
    const { courseId } = await this.access.hostEntry(actor, sessionId);
    const items = await this.activities.choices(actor.personId, courseId);
    return { items, total: items.length };
  }
}
