import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A proof that somebody completed a course or a programme; what it says never changes, but it can be revoked. */
@Entity('certificate')
export class Certificate {
  @PrimaryColumn('uuid') id: string;
  /** `DD-2026-000123`: for people to name it by; known numbers open nothing. */
  @Column('text', { unique: true }) number: string;
  /** 80 random bits: who has it may check the certificate. */
  @Column('text', { name: 'verify_code', unique: true }) verifyCode: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** What was completed: one of the two. */
  @Column('uuid', { name: 'course_id', nullable: true }) courseId: string | null;
  @Column('uuid', { name: 'programme_id', nullable: true }) programmeId: string | null;
  /** Its place in the lists that say which badges are revoked; the database counts. */
  @Column({ type: 'bigint', name: 'status_index', insert: false, update: false })
  statusIndex: string;
  /** The unit that owned the course or programme, whose officials may revoke it. */
  @Column('uuid', { name: 'unit_id' }) unitId: string;
  @Column('text', { name: 'full_name' }) fullName: string;
  @Column('text') title: string;
  @Column('text', { name: 'title_en', nullable: true }) titleEn: string | null;
  @Column('int') minutes: number;
  /** The unit and its organisation, as they were called. */
  @Column('text') issuer: string;
  @Column('timestamptz', { name: 'issued_at' }) issuedAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('uuid', { name: 'revoked_by', nullable: true }) revokedBy: string | null;
  @Column('text', { name: 'revoke_reason', nullable: true }) revokeReason: string | null;

  /** False when it was revoked already. */
  revoke(by: string, reason: string, now: Date): boolean {
    if (this.revokedAt) return false;
    this.revokedAt = now;
    this.revokedBy = by;
    this.revokeReason = reason;
    return true;
  }

  /** Takes back a revocation. False when there was none. */
  restore(): boolean {
    if (!this.revokedAt) return false;
    this.revokedAt = null;
    this.revokedBy = null;
    this.revokeReason = null;
    return true;
  }
}
