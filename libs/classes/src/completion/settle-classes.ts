import { catalogue, type EventConsumer, EventConsumers, Job, type StoredEvent } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { classAttended } from '../domain/classes.events';
import { CompletionsService } from './completions.service';

/** Finds classes that have ended and settles who completed them. */
@Injectable()
export class SettleClassesJob extends Job<object, { settled: number }> {
  readonly kind = 'classes.settle';
  override readonly everyMinutes = 30;
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

  constructor(private readonly completions: CompletionsService) {
    super();
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
