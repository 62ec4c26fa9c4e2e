import {
  catalogue,
  type EventConsumer,
  EventConsumers,
  Job,
  type JobProgress,
  type StoredEvent,
} from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { courseContentsChanged } from '../courses.events';
import { DownloadSizes } from './download-sizes';

/** Counts a course's weight when its contents change. */
@Injectable()
export class SizeConsumer implements EventConsumer, OnModuleInit {
  readonly consumer = 'courses.download-size';
  readonly types = [courseContentsChanged.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly sizes: DownloadSizes,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }
  async handle(event: StoredEvent): Promise<void> {
    if (courseContentsChanged.is(event)) await this.sizes.count(event.payload.courseId);
  }
}

/** Counts them all once a day: an exercise or a film can change without its course. */
@Injectable()
export class CountSizesJob extends Job<object, { courses: number }> {
  readonly kind = 'courses.count-sizes';
  override readonly everyMinutes = 24 * 60;
  readonly words = catalogue({
    vi: {
      title: 'Tính dung lượng các khóa học',
      done: ({ courses }: { courses: number }) => `Đã tính ${courses} khóa.`,
    },
    en: {
      title: 'Count what courses weigh',
      done: ({ courses }: { courses: number }) => `${courses} courses were counted.`,
    },
  });

  constructor(private readonly sizes: DownloadSizes) {
    super();
  }
  async run(_: object, progress: JobProgress): Promise<{ courses: number }> {
    return { courses: await this.sizes.countAll((done, total) => progress.report(done, total)) };
  }
}
