import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionStatus } from './class-kinds';
import { classErrors } from './classes.errors';
import type { Slot } from './recurrence';

/** One meeting of a class. */
@Entity('class_session')
export class ClassSession {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'class_id' }) classId: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  /** When it was first planned, once it has moved: by that a calendar knows it. */
  @Column('timestamptz', { name: 'planned_for', nullable: true }) plannedFor: Date | null;
  /** Where it is held when that is not the class's own place. */
  @Column('uuid', { name: 'venue_id', nullable: true }) venueId: string | null;
  @Column('text') status: SessionStatus;
  /** Why it was moved or cancelled. */
  @Column('text', { nullable: true }) note: string | null;
  /** How often it was changed; calendars ask for it. */
  @Column('int', { default: 0 }) revision: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  /** @throws classes.notPlanned, classes.inThePast */
  move(to: Slot, note: string | null, now: Date): void {
    this.mustBePlanned();
    if (to.startsAt < now) throw classErrors.inThePast();
    this.plannedFor ??= this.startsAt;
    this.startsAt = to.startsAt;
    this.endsAt = to.endsAt;
    this.change('moved', note, now);
  }

  /** @throws classes.notPlanned */
  cancel(reason: string, now: Date): void {
    this.mustBePlanned();
    this.change('cancelled', reason, now);
  }

  private mustBePlanned(): void {
    if (this.status !== 'planned' && this.status !== 'moved') throw classErrors.notPlanned();
  }

  private change(status: SessionStatus, note: string | null, now: Date): void {
    this.status = status;
    this.note = note;
    this.revision++;
    this.updatedAt = now;
  }
}
