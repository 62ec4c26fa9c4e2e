import {
  catalogue,
  type EventConsumer,
  EventConsumers,
  type JobHandler,
  JobHandlers,
  Schedules,
  type StoredEvent,
} from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { roomEnded } from '../rooms.events';
import { RecordPresence } from './record-presence.service';

const kind = 'rooms.record-presence';
const everyMinutes = 5;

/** Records presence at once when a host ends a room, and now and then for rooms that closed by themselves. */
@Injectable()
export class RecordPresenceJob implements JobHandler<object, { rooms: number }>, EventConsumer, OnModuleInit {
  readonly kind = kind;
  readonly consumer = 'rooms.record-presence';
  readonly types = [roomEnded.type];
  readonly words = catalogue({
    vi: {
      title: 'Ghi thời gian có mặt trong phòng học trực tuyến',
      done: ({ rooms }: { rooms: number }) => `Đã ghi ${rooms} phòng.`,
    },
    en: {
      title: 'Record presence in online rooms',
      done: ({ rooms }: { rooms: number }) => `${rooms} rooms were recorded.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly consumers: EventConsumers,
    private readonly recording: RecordPresence,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes });
    this.consumers.add(this);
  }

  async run(): Promise<{ rooms: number }> {
    return { rooms: await this.recording.recordDue() };
  }

  async handle(event: StoredEvent): Promise<void> {
    if (roomEnded.is(event)) await this.recording.record(event.payload.sessionId);
  }
}
