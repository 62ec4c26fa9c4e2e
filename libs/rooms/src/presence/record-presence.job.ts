import { catalogue, type EventConsumer, EventConsumers, Job, type StoredEvent } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { roomEnded } from '../rooms.events';
import { RecordPresence } from './record-presence.service';

const kind = 'rooms.record-presence';
/** Records presence at once when a host ends a room, and now and then for rooms that closed by themselves. */
@Injectable()
export class RecordPresenceJob extends Job<object, { rooms: number }> implements EventConsumer {
  readonly kind = kind;
  override readonly everyMinutes = 5;
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
    private readonly consumers: EventConsumers,
    private readonly recording: RecordPresence,
  ) {
    super();
  }

  override onModuleInit(): void {
    super.onModuleInit();
    this.consumers.add(this);
  }

  async run(): Promise<{ rooms: number }> {
    return { rooms: await this.recording.recordDue() };
  }

  async handle(event: StoredEvent): Promise<void> {
    if (roomEnded.is(event)) await this.recording.record(event.payload.sessionId);
  }
}
