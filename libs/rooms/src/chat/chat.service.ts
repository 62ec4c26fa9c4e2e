import { Clock, newId, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { RoomsRepository } from '../access/rooms.repository';
import type { SaidMessage } from '../live/news';
import { RoomChannel } from '../live/room-channel';
import type { Seat } from '../live/seat';
import { roomErrors } from '../rooms.errors';
import { ChatRepository } from './chat.repository';

const mostMessages = { tries: 8, seconds: 10 };

/** What people write to each other in a room; kept before anybody is told. */
@Injectable()
export class ChatService {
  constructor(
    private readonly messages: ChatRepository,
    private readonly rooms: RoomsRepository,
    private readonly channel: RoomChannel,
    private readonly limit: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws rooms.chatClosed, common.tooMany */
  async say(seat: Seat, text: string): Promise<{ id: string }> {
    await this.limit.take('rooms-chat', `${seat.sessionId}:${seat.actor.personId}`, mostMessages);
    if (seat.role === 'guest' && !(await this.rooms.chatOpen(seat.sessionId))) throw roomErrors.chatClosed();
    const message: SaidMessage = {
      id: newId(),
      by: { id: seat.id, name: seat.actor.name, number: seat.number, role: seat.role },
      // Signs that steer a terminal or turn the line around have no place in a sentence.
      text: text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim(),
      at: this.clock.now().toISOString(),
    };
    if (message.text === '') throw roomErrors.unknownRequest();
    await this.messages.add(seat.sessionId, message);
    await this.channel.tell(seat.sessionId, { kind: 'chat', message });
    return { id: message.id };
  }

  /** @throws rooms.gone */
  async remove(sessionId: string, messageId: string): Promise<void> {
    if (!(await this.messages.remove(sessionId, messageId, this.clock.now()))) throw roomErrors.gone();
    await this.channel.tell(sessionId, { kind: 'chat.gone', messageId });
  }

  /** Lets guests write, or hosts only. */
  async allow(sessionId: string, open: boolean): Promise<void> {
    await this.rooms.allowChat(sessionId, open);
    await this.channel.tell(sessionId, { kind: 'chat.open', open });
  }
}
