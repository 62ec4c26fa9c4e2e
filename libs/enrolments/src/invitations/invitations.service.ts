import { CoursesService, type CourseView } from '@domdom/courses';
import { hashToken, newToken } from '@domdom/identity';
import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { AdmissionsService } from '../admission/admissions.service';
import { enrolmentErrors } from '../domain/enrolment.errors';
import { type InvitationState, invitationState } from '../domain/invitation';
import type { EnrolmentStatus } from '../domain/transitions';
import { whoActs } from '../who-acts';
import { type FollowedRow, type InvitationRow, InvitationsRepository } from './invitations.repository';

export interface NewInvitation {
  /** For whom it is, for those who look after the course. */
  note?: string;
  days: number;
  /** How many may use it; absent for everybody who has it. */
  mostUses?: number;
}
export interface InvitationView extends InvitationRow {
  state: InvitationState;
}
export interface FollowedInvitation {
  course: CourseView;
  invitation: FollowedRow & { state: InvitationState };
}

const day = 86_400_000;

/** Links that let people into a course. Only a hash of a link is kept: it is shown once, to who makes it. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly admissions: AdmissionsService,
    private readonly courses: CoursesService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws common.notFound, common.forbidden */
  async list(actor: Actor, courseId: string): Promise<{ course: CourseView; items: InvitationView[] }> {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    const now = this.clock.now();
    const rows = await this.invitations.ofCourse(courseId);
    return { course, items: rows.map((row) => ({ ...row, state: invitationState(row, now) })) };
  }

  /** Makes a link; its token is known to nobody but the caller afterwards. @throws common.notFound, common.forbidden */
  async make(actor: Actor, courseId: string, given: NewInvitation): Promise<{ id: string; token: string }> {
    await this.courses.course(actor, courseId, 'see-learners');
    const [id, token, now] = [newId(), newToken(), this.clock.now()];
    await this.database.transaction(async () => {
      await this.invitations.insert({
        id,
        courseId,
        tokenHash: hashToken(token),
        note: given.note ?? null,
        mostUses: given.mostUses ?? null,
        madeBy: whoActs(actor),
        madeAt: now,
        expiresAt: new Date(now.getTime() + given.days * day),
      });
      await this.audit.record({
        action: 'enrolments.invitation-made',
        subject: 'course',
        subjectId: courseId,
        details: { invitationId: id, days: given.days, mostUses: given.mostUses ?? null },
      });
    });
    return { id, token };
  }

  /** Takes a link back; who came in by it stays. @throws common.notFound, common.forbidden */
  async revoke(actor: Actor, courseId: string, id: string): Promise<void> {
    await this.courses.course(actor, courseId, 'see-learners');
    if (!isId(id)) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      if (!(await this.invitations.revoke(courseId, id, this.clock.now()))) return;
      await this.audit.record({
        action: 'enrolments.invitation-revoked',
        subject: 'course',
        subjectId: courseId,
        details: { invitationId: id },
      });
    });
  }

  /** What a link is for, also for a visitor. @throws common.notFound for a link that never was */
  async look(actor: Actor | null, token: string): Promise<FollowedInvitation> {
    const found = await this.invitations.byToken(hashToken(token));
    if (!found) throw commonErrors.notFound();
    const course = await this.courses.bySlug(actor, found.slug);
    return { course, invitation: { ...found, state: invitationState(found, this.clock.now()) } };
  }

  /**
   * Lets the actor in by a link: past the asking, but not past those who wait. A link lets each person in once.
   * @throws common.notFound, enrolments.linkDead; what entering throws
   */
  async follow(actor: Actor, token: string): Promise<{ slug: string; status: EnrolmentStatus }> {
    const { invitation } = await this.look(actor, token);
    return this.database.transaction(async () => {
      await this.invitations.hold(invitation.id);
      const { courseId, slug } = invitation;
      if (await this.invitations.used(invitation.id, actor.personId)) {
        const { status } = await this.admissions.enter(actor, courseId, actor.personId);
        return { slug, status };
      }
      const { status, changed } = await this.admissions.enter(actor, courseId, actor.personId, true);
      if (!changed) return { slug, status };
      // Read again: others may have used it up, or it was taken back, before it was held.
      const held = await this.invitations.byToken(hashToken(token));
      if (!held || invitationState(held, this.clock.now()) !== 'open') throw enrolmentErrors.linkDead();
      await this.invitations.noteUse(invitation.id, actor.personId, this.clock.now());
      return { slug, status };
    });
  }
}
