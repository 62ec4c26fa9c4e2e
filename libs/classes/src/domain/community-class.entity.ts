import { dayOf, fold } from '@domdom/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClassLanguage, ClassLevel, ClassMode, ClassStatus, PartnerStatus } from './class-kinds';
import { classErrors } from './classes.errors';
import type { Places } from './places';
import { expand, ruleOf, type Schedule, type Slot } from './recurrence';

/** A class that a unit holds near people's homes, online, or both. */
@Entity('community_class')
export class CommunityClass implements Places {
  @PrimaryColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('text') summary: string;
  @Column('text') topic: string;
  /** What else it is about, besides its topic. */
  @Column('text', { name: 'other_topics', array: true, default: () => "'{}'" }) otherTopics: string[];
  @Column('text') level: ClassLevel;
  @Column('text') language: ClassLanguage;
  @Column('uuid', { name: 'unit_id' }) unitId: string;
  /** The unit of another organisation with which the class is held. */
  @Column('uuid', { name: 'partner_unit_id', nullable: true }) partnerUnitId: string | null;
  /** The partner is named, and its officials run the class too, only once they have agreed. */
  @Column('text', { name: 'partner_status', nullable: true }) partnerStatus: PartnerStatus | null;
  @Column('uuid', { name: 'course_id', nullable: true }) courseId: string | null;
  @Column('text') mode: ClassMode;
  @Column('uuid', { name: 'venue_id', nullable: true }) venueId: string | null;
  @Column('text', { name: 'online_url', nullable: true }) onlineUrl: string | null;
  @Column('int', { nullable: true }) capacity: number | null;
  @Column('int', { name: 'online_capacity', nullable: true }) onlineCapacity: number | null;
  @Column('int', { default: 0 }) taken: number;
  @Column('int', { name: 'online_taken', default: 0 }) onlineTaken: number;
  /** Who takes part is known to those who run the class and to nobody else. */
  @Column('boolean', { default: false }) sensitive: boolean;
  /** Not listed; its page is for those who are invited, registered or run it. */
  @Column('boolean', { name: 'invitation_only', default: false }) invitationOnly: boolean;
  @Column('text') status: ClassStatus;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason: string | null;
  /** An iCalendar rule; it begins on `startsOn` at `startsAt`. */
  @Column('text') recurrence: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('time', { name: 'starts_at' }) startsAt: string;
  @Column('int') minutes: number;
  @Column('timestamptz', { name: 'first_starts_at' }) firstStartsAt: Date;
  @Column('timestamptz', { name: 'last_ends_at' }) lastEndsAt: Date;
  @Column('text', { name: 'search_folded' }) searchFolded: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  /**
   * Sets when the class is held and says on which dates that is.
   * @param left days (`2026-02-17`) on which it is not held though the rule says so
   * @throws classes.endOnce, endsBeforeStart, noSessions, tooManySessions; inThePast
   */
  plan(schedule: Schedule, now: Date, left: ReadonlySet<string> = new Set()): Slot[] {
    this.recurrence = ruleOf(schedule);
    const slots = expand(this.recurrence, schedule.startsOn, schedule.startsAt, schedule.minutes).filter(
      (slot) => !left.has(dayOf(slot.startsAt)),
    );
    if (slots.length === 0) throw classErrors.noSessions();
    if (slots[0]!.startsAt < now) throw classErrors.inThePast();
    this.startsOn = schedule.startsOn;
    this.startsAt = schedule.startsAt;
    this.minutes = schedule.minutes;
    this.firstStartsAt = slots[0]!.startsAt;
    this.lastEndsAt = slots.at(-1)!.endsAt;
    return slots;
  }

  /**
   * Sets how many places there are.
   * @throws classes.needsCapacity, classes.needsVenue; fewerThanTaken, fewerThanTakenOnline
   */
  offer(places: { capacity: number | null; onlineCapacity: number | null; venueId: string | null }): void {
    const inRoom = this.mode !== 'online';
    if (inRoom && places.venueId === null) throw classErrors.needsVenue();
    if (inRoom && places.capacity === null) throw classErrors.needsCapacity();
    this.capacity = inRoom ? places.capacity : null;
    this.onlineCapacity = this.mode === 'in-person' ? null : places.onlineCapacity;
    this.venueId = places.venueId;
    if (this.taken > (this.capacity ?? 0)) throw classErrors.fewerThanTaken({ taken: this.taken });
    if (this.onlineCapacity !== null && this.onlineTaken > this.onlineCapacity) {
      throw classErrors.fewerThanTakenOnline({ taken: this.onlineTaken });
    }
  }

  /** Sets what search finds it by: its own words and where it is held. */
  index(...places: (string | null)[]): void {
    this.searchFolded = fold([this.title, this.summary, ...places].filter(Boolean).join(' '));
  }

  /** @throws classes.cancelledAlready */
  open(): void {
    if (this.status === 'cancelled') throw classErrors.cancelledAlready();
    this.status = 'open';
  }

  /** @throws classes.cancelledAlready */
  cancel(reason: string): void {
    if (this.status === 'cancelled') throw classErrors.cancelledAlready();
    this.status = 'cancelled';
    this.statusReason = reason;
  }
}
