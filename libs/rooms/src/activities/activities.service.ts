import { ContentsService } from '@domdom/h5p';
import { Clock, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ActivityNews } from '../live/news';
import { RoomChannel } from '../live/room-channel';
import type { Seat } from '../live/seat';
import { roomErrors } from '../rooms.errors';
import { ActivitiesRepository, type ActivityRow } from './activities.repository';

/** The lesson that a room works on together. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly contents: ContentsService,
    private readonly channel: RoomChannel,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is open now, with how far the guests are. */
  async current(sessionId: string): Promise<ActivityNews | null> {
    const row = await this.activities.current(sessionId);
    return row && this.withProgress(sessionId, row);
  }

  /** Lets everybody work on a content that the host may use. @throws common.notFound, common.forbidden */
  async open(seat: Seat, contentId: string): Promise<{ id: string }> {
    const { sessionId } = seat;
    const { title } = await this.contents.content(seat.actor, contentId, 'preview');
    const id = newId();
    await this.database.transaction(() =>
      this.activities.open(sessionId, { id, contentId, title }, this.clock.now()),
    );
    await this.tell(sessionId);
    return { id };
  }

  /** @throws rooms.gone when none is open */
  async close(sessionId: string): Promise<void> {
    if (!(await this.activities.close(sessionId, this.clock.now()))) throw roomErrors.gone();
    await this.channel.tell(sessionId, { kind: 'activity', activity: null });
  }

  /** Tells the room what is open and how far the guests are. */
  async tell(sessionId: string): Promise<void> {
    await this.channel.tell(sessionId, { kind: 'activity', activity: await this.current(sessionId) });
  }

  private async withProgress(sessionId: string, { id, title }: ActivityRow): Promise<ActivityNews> {
    const progress = { finished: 0, average: null };
    return { id, title, path: `/rooms/${sessionId}/activity/${id}`, open: true, progress };
  }
}
