import { Inbox } from '@domdom/notifications';
import { Clock, Database, type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { registrationCancelled } from '../domain/classes.events';
import { aboutSession } from './class-reminders.service';

/** Takes back reminders that wait (for the morning, for a server) when somebody gives their place up. */
@Injectable()
export class RecallReminders implements EventConsumer, OnModuleInit {
  readonly consumer = 'classes.recall-reminders';
  readonly types = [registrationCancelled.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly inbox: Inbox,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (!registrationCancelled.is(event)) return;
    const { classId, personId } = event.payload;
    const sessions = await this.database.query<{ id: string }>(
      'select id from class_session where class_id = $1 and starts_at > $2',
      [classId, this.clock.now()],
    );
    await this.inbox.recall(
      sessions.map(({ id }) => aboutSession(id)),
      personId,
    );
  }
}
