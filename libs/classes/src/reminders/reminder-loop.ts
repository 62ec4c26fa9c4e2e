import { Log } from '@domdom/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ClassReminders } from './class-reminders.service';

const everyMilliseconds = 20_000;

/** Looks in the worker a few times a minute whom to remind. */
@Injectable()
export class ReminderLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly reminders: ClassReminders,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.look();
    }, everyMilliseconds);
    this.running = this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async look(): Promise<void> {
    try {
      await this.reminders.remindDue();
    } catch (error) {
      this.log.error({ err: error }, 'people could not be reminded of their classes');
    } finally {
      this.running = null;
    }
  }
}
