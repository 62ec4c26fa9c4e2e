import { classAttended } from '@domdom/classes';
import { AttendanceNotes } from '@domdom/enrolments';
import { type EventConsumer, EventConsumers, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/**
 * Tells courses and programmes who was at which class. It stands among the programs because neither library knows the
 * other.
 */
@Injectable()
export class ClassAttendance implements EventConsumer, OnModuleInit {
  readonly consumer = 'enrolments.class-attendance';
  readonly types = [classAttended.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly attendance: AttendanceNotes,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (!classAttended.is(event)) return;
    const { personId, classId, sessionId, courseId, status, before, on, minutes } = event.payload;
    // Somebody who was never marked as present leaves no trace here.
    if (status !== 'present' && before !== 'present') return;
    await this.attendance.note({
      ...{ toldBy: event.id, personId, classId, sessionId, courseId: courseId ?? null, minutes },
      attendedOn: new Date(on),
      present: status === 'present',
    });
  }
}
