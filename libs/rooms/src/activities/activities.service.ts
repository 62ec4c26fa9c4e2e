import {
  atOccasion,
  ContentsService,
  type OccasionKind,
  OccasionResults,
  Occasions,
  PlayPasses,
} from '@domdom/h5p';
import { type Actor, Clock, Database, newId } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RoomEntry } from '../access/room-access.service';
import type { ActivityNews } from '../live/news';
import { RoomChannel } from '../live/room-channel';
import type { Seat } from '../live/seat';
import { roomErrors } from '../rooms.errors';
import { ActivitiesRepository, type ActivityRow } from './activities.repository';

/** Answers may still come so long after a host closed the lesson: they wait on phones for a network. */
const lateMilliseconds = 15 * 60_000;

/** The lesson that a room works on together: attempts like any other, made at this occasion. */
@Injectable()
export class ActivitiesService implements OccasionKind, OnModuleInit {
  /** What was told of each activity's progress last, by this process. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly contents: ContentsService,
    private readonly passes: PlayPasses,
    private readonly occasions: Occasions,
    private readonly results: OccasionResults,
    private readonly channel: RoomChannel,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.occasions.add(this);
  }

  /** What is open now, with how far the guests are. */
  async current(sessionId: string): Promise<ActivityNews | null> {
    const row = await this.activities.current(sessionId);
    return row && this.withProgress(sessionId, row);
  }

  /** Lets everybody work on a content that the host may use. @throws common.notFound, common.forbidden */
  async open(seat: Seat, contentId: string): Promise<{ id: string }> {
    const { sessionId, entry } = seat;
    const ofCourse = await this.activities.isOfCourse(contentId, entry.courseId);
    const { title } = await this.contents.content(seat.actor, contentId, ofCourse ? 'view' : 'preview');
    const id = newId();
    await this.database.transaction(() =>
      this.activities.open(sessionId, { id, contentId, title }, this.clock.now()),
    );
    await this.channel.tell(sessionId, { kind: 'activity', activity: await this.current(sessionId) });
    return { id };
  }

  /** @throws rooms.gone when none is open */
  async close(sessionId: string): Promise<void> {
    if (!(await this.activities.close(sessionId, this.clock.now()))) throw roomErrors.gone();
    await this.channel.tell(sessionId, { kind: 'activity', activity: null });
  }

  /** Tells a room how far the guests are, when that has changed. */
  async tellProgress(sessionId: string): Promise<void> {
    const activity = await this.current(sessionId);
    const now = JSON.stringify(activity);
    if (now === (this.told.get(sessionId) ?? 'null')) return;
    if (activity) this.told.set(sessionId, now);
    else this.told.delete(sessionId);
    if (activity) await this.channel.tell(sessionId, { kind: 'activity', activity });
  }

  /** Where somebody of the room plays it. @throws rooms.gone when it is not open any more */
  async playPath({ personId }: Actor, { sessionId }: RoomEntry, id: string): Promise<string> {
    const contentId = await this.activities.openContent(sessionId, id);
    if (!contentId) throw roomErrors.gone();
    return this.passes.playPath({ personId, contentId, ...atOccasion(id) });
  }

  mayPlay(personId: string, occasionId: string, contentId: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - lateMilliseconds);
    return this.activities.isFor(personId, occasionId, contentId, since);
  }

  private async withProgress(sessionId: string, { id, title }: ActivityRow): Promise<ActivityNews> {
    const progress = await this.results.of(id, await this.activities.guests(sessionId));
    return { id, title, path: `/rooms/${sessionId}/activity/${id}`, open: true, progress };
  }
}
