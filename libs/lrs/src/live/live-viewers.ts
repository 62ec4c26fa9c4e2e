import { type Actor, hasRole, Log, scopeOf, VisitorResolver } from '@domdom/platform';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isNumber } from '../records/record-filters';
import { liveErrors } from './live.errors';
import { LiveHub } from './live-hub';
import { LiveStream, type LiveStreamOptions } from './live-stream';

/** Open pages of one person; a browser opens six connections to a portal at most, and pages need some of them. */
const mostEach = 3;
/** Open pages in one process. */
const mostInAll = 500;
const checkMilliseconds = 15_000;

interface Viewer {
  personId: string;
  request: Request;
  stream: LiveStream;
}

/** Who watches live in this process, for as long as they may. */
@Injectable()
export class LiveViewers implements OnModuleInit, BeforeApplicationShutdown {
  private readonly viewers = new Set<Viewer>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly hub: LiveHub,
    private readonly visitors: VisitorResolver,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.check(), checkMilliseconds);
    this.timer.unref();
  }

  /**
   * Answers a request with statements as they are stored, until the browser goes, the session ends or the portal stops.
   * @param from where the page was made; a browser that comes back says by itself where it was
   * @throws live.tooMany, live.busy
   */
  async show(
    request: Request,
    response: Response,
    actor: Actor,
    options: Omit<LiveStreamOptions, 'scope'>,
    from: string | undefined,
  ): Promise<void> {
    const own = [...this.viewers].filter(({ personId }) => personId === actor.personId).length;
    if (own >= mostEach) throw liveErrors.tooMany({ most: mostEach });
    if (this.viewers.size >= mostInAll) throw liveErrors.busy();
    const stream = new LiveStream(response, { ...options, scope: scopeOf(actor, 'official') });
    const viewer = { personId: actor.personId, request, stream };
    this.viewers.add(viewer);
    let leave = () => {};
    let gone = false;
    response.on('close', () => {
      gone = true;
      this.viewers.delete(viewer);
      leave();
    });
    stream.open();
    const seen = [request.headers['last-event-id'], from].find(
      (text): text is string => typeof text === 'string' && isNumber(text),
    );
    try {
      leave = await this.hub.join(options.space, stream, seen === undefined ? null : BigInt(seen));
      if (gone) leave();
    } catch (error) {
      // The answer has begun: the browser comes back by itself.
      this.log.error({ err: error }, 'a live view could not begin');
      stream.close();
    }
  }

  /** Asks again for everybody who they are and what they may see; ends what is over. */
  async check(): Promise<void> {
    for (const viewer of [...this.viewers]) {
      try {
        const { actor } = await this.visitors.resolve(viewer.request);
        if (actor?.personId !== viewer.personId || !hasRole(actor, 'official')) {
          viewer.stream.end();
          continue;
        }
        viewer.stream.narrow(scopeOf(actor, 'official'));
        viewer.stream.beat();
      } catch (error) {
        this.log.warn({ err: error }, 'could not ask whether a live view may go on');
      }
    }
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    for (const { stream } of this.viewers) stream.close();
  }
}
