import { Clock, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { UnitRow, VenueRow } from './classes.repository';
import { isSensitiveTopic } from './domain/class-kinds';
import { classErrors } from './domain/classes.errors';
import type { CommunityClass } from './domain/community-class.entity';
import { coordinatesOf } from './domain/geography';
import { readMapLink } from './domain/map-link';
import { Venue } from './domain/venue.entity';
import type { ClassDetailsDto } from './dto/class.dto';

/** Writes what an organiser says of a class, whether it is new or changed. */
@Injectable()
export class ClassDetails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets what is said of a class; a new place is stored with it.
   * @throws classes.needsVenue, needsCapacity, noSuchVenue, noSuchCourse, onlineUrlNeeded, fewerThanTaken(Online)
   */
  async describe(
    target: CommunityClass,
    input: ClassDetailsDto,
    unit: UnitRow,
    venues: readonly VenueRow[],
  ): Promise<void> {
    target.title = input.title;
    target.summary = input.summary;
    target.topic = input.topic;
    target.otherTopics = (input.otherTopics ?? []).filter((topic) => topic !== input.topic);
    target.sensitive = input.sensitive ?? isSensitiveTopic(input.topic);
    target.invitationOnly = input.invitationOnly ?? false;
    target.level = input.level;
    target.language = input.language;
    target.onlineUrl = target.mode === 'in-person' ? null : linkOf(input);
    target.courseId = await this.courseOf(target, input.courseId ?? null);
    target.updatedAt = this.clock.now();
    const venue = target.mode === 'online' ? null : await this.venueOf(input, unit, venues);
    target.offer({
      capacity: input.capacity ?? null,
      onlineCapacity: input.onlineCapacity ?? null,
      venueId: venue?.id ?? null,
    });
    target.index(venue?.name ?? null, venue?.address ?? null, unit.name, unit.aboveName);
  }

  /** The chosen place, or the new one that was described. */
  private async venueOf(
    input: ClassDetailsDto,
    unit: UnitRow,
    venues: readonly VenueRow[],
  ): Promise<Pick<Venue, 'id' | 'name' | 'address'> | null> {
    if (input.venueName && input.venueAddress) {
      const venue = Object.assign(new Venue(), {
        id: newId(),
        unitId: unit.id,
        name: input.venueName,
        address: input.venueAddress,
        mapUrl: input.venueMapUrl ?? null,
        ...coordinatesOf(readMapLink(input.venueMapUrl ?? '')),
        kind: input.venueKind ?? 'other',
        createdAt: this.clock.now(),
      });
      await this.database.repository(Venue).insert(venue);
      return venue;
    }
    if (!input.venueId) return null;
    const venue = venues.find((one) => one.id === input.venueId);
    if (!venue) throw classErrors.noSuchVenue();
    return venue;
  }

  /** Sets who teaches. */
  async teach(classId: string, personIds: readonly string[]): Promise<void> {
    await this.database.execute(
      `with gone as (delete from class_instructor where class_id = $1 and person_id <> all($2::uuid[]))
       insert into class_instructor (class_id, person_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
      [classId, personIds],
    );
  }

  /** A course that was chosen before stays, whatever became of it. */
  private async courseOf(target: CommunityClass, courseId: string | null): Promise<string | null> {
    if (courseId === null || courseId === target.courseId) return courseId;
    const course = await this.database.one(`select 1 from course where id = $1 and status <> 'draft'`, [
      courseId,
    ]);
    if (!course) throw classErrors.noSuchCourse();
    return courseId;
  }
}

/** Null: the portal's own room. @throws classes.onlineUrlNeeded */
function linkOf({ onlineAt, onlineUrl }: ClassDetailsDto): string | null {
  if (onlineAt === 'own-room') return null;
  if (onlineAt === 'link' && !onlineUrl) throw classErrors.onlineUrlNeeded();
  return onlineUrl ?? null;
}
