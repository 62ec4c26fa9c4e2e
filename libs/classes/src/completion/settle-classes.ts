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
import { classAttended } from '../domain/classes.events';
import { CompletionsService } from './completions.service';

const everyMinutes = 30;

/** Finds classes that have ended and settles who completed them. */
@Injectable()
export class SettleClassesJob implements JobHandler<object, { settled: number }>, OnModuleInit {
  readonly kind = 'classes.settle';
  readonly words = catalogue({
    vi: {
      title: 'Tính ai đã học xong lớp',
      done: (p: { settled: number }) => `Đã tính cho ${p.settled} lớp.`,
    },
    en: {
      title: 'Work out who completed classes',
      done: (p: { settled: number }) => `${p.settled} classes were settled.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly completions: CompletionsService,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind: this.kind, everyMinutes });
  }

  async run(): Promise<{ settled: number }> {
    let settled = 0;
    for (let more = 1; more > 0; settled += more) more = await this.completions.settleEnded();
    return { settled };
  }
}

/** A roll that is called or corrected after a class was settled settles it again. */
@Injectable()
export class SettleAgain implements EventConsumer, OnModuleInit {
  readonly consumer = 'classes.settle-again';
  readonly types = [classAttended.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly completions: CompletionsService,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (classAttended.is(event)) await this.completions.settle(event.payload.classId, 'again');
  }
}
