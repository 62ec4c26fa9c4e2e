import { Injectable } from '@nestjs/common';
import type { Catalogue, Language } from '../i18n';

/** Tells the person who waits how far a job is. */
export interface JobProgress {
  /** Steps done of steps in all, and which stage that is; written to the database at most twice a second. */
  report(done: number, total: number, stage?: string): Promise<void>;
}

/** Long work that runs in the worker and shows its progress on a page. */
export interface JobHandler<P extends object = object, R extends object = object> {
  readonly kind: string;
  /** How often the portal starts it by itself. */
  readonly everyMinutes?: number;
  /** What the page says: `title`, and `done`, with the result's figures. */
  readonly words: Catalogue<{ title: string; done: (result: never) => string }>;
  /** A reported stage in words. */
  stageOf?(stage: string, language: Language): string;
  run(payload: P, progress: JobProgress): Promise<R>;
  /** Where the person goes on to when it is done, without the language's prefix. */
  resultPath?(payload: P, result: R): string;
}

/** Which kinds of jobs there are; each library adds its own when it starts. */
@Injectable()
export class JobHandlers {
  private readonly all = new Map<string, JobHandler>();

  add<P extends object, R extends object>(handler: JobHandler<P, R>): void {
    if (this.all.has(handler.kind)) throw new Error(`two jobs are called ${handler.kind}`);
    this.all.set(handler.kind, handler as unknown as JobHandler);
  }
  get(kind: string): JobHandler | undefined {
    return this.all.get(kind);
  }
  /** Those that the portal starts by itself. */
  scheduled(): { kind: string; everyMinutes: number }[] {
    return [...this.all.values()].flatMap(({ kind, everyMinutes }) =>
      everyMinutes === undefined ? [] : [{ kind, everyMinutes }],
    );
  }
}
