import { EnrolmentsService } from '@domdom/enrolments';
import { type Actor, AuditLog, Clock, commonErrors, Database, isId, newId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CertificatesRepository, type CertificateView } from './certificates.repository';
import { certificateIssued, certificateRevoked } from './credentials.events';
import { Certificate } from './domain/certificate.entity';
import { can } from './domain/certificate.policy';
import { certificateNumber, newVerifyCode, readVerifyCode, yearInVietNam } from './domain/certificate-number';
import type { Completed } from './domain/completed';

/** Issuing, checking and revoking proofs of completed courses and programmes. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: Database,
    private readonly certificates: CertificatesRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Issues the certificate of a completed course. @throws common.notFound when the person or the course is gone */
  issue(personId: string, courseId: string, completedAt: Date): Promise<CertificateView> {
    return this.issueFor(personId, { kind: 'course', id: courseId }, completedAt);
  }
  /** Issues the certificate of a completed programme. @throws common.notFound when the person or it is gone */
  issueForProgramme(personId: string, programmeId: string, completedAt: Date): Promise<CertificateView> {
    return this.issueFor(personId, { kind: 'programme', id: programmeId }, completedAt);
  }

  /**
   * There is one certificate for each person and thing, however often it is asked for. Numbers of a year have no
   * gaps: the counter's row is held until the certificate is stored.
   */
  private issueFor(personId: string, of: Completed, completedAt: Date): Promise<CertificateView> {
    return this.database.transaction(async () => {
      const year = yearInVietNam(completedAt);
      await this.certificates.holdCounter(year);
      const known = await this.certificates.of(personId, of);
      if (known) return known;
      const facts = await this.certificates.toCertify(personId, of);
      if (!facts) throw commonErrors.notFound();
      const certificate = new Certificate();
      Object.assign(certificate, {
        ...facts,
        id: newId(),
        number: certificateNumber(year, await this.certificates.count(year)),
        verifyCode: newVerifyCode(),
        personId,
        courseId: of.kind === 'course' ? of.id : null,
        programmeId: of.kind === 'programme' ? of.id : null,
        issuedAt: completedAt,
        revokedAt: null,
      });
      await this.certificates.insert(certificate);
      await this.outbox.publish(certificateIssued(about(certificate)));
      const issued = await this.certificates.byId(certificate.id);
      if (!issued) throw commonErrors.notFound();
      return issued;
    });
  }

  /**
   * The actor's certificate of a course. One who has just completed it need not wait for the worker.
   * @throws common.notFound for a course that the actor has not completed
   */
  async ofCourse(actor: Actor, courseId: string): Promise<CertificateView> {
    const known = await this.certificates.of(actor.personId, { kind: 'course', id: courseId });
    if (known) return known;
    const progress = await this.enrolments.progressIn(actor.personId, courseId);
    if (progress?.status !== 'completed' || !progress.completedAt) throw commonErrors.notFound();
    return this.issue(actor.personId, courseId, progress.completedAt);
  }

  mine(actor: Actor): Promise<CertificateView[]> {
    return this.certificates.mine(actor.personId);
  }

  /** @throws common.notFound, also for one that the actor may not see */
  async get(actor: Actor, id: string): Promise<CertificateView> {
    const certificate = isId(id) ? await this.certificates.byId(id) : null;
    if (!certificate || !can('read', actor, certificate)) throw commonErrors.notFound();
    return certificate;
  }

  /** What a code, as somebody typed it, proves; null for one that proves nothing. */
  async verify(typed: string): Promise<CertificateView | null> {
    const code = readVerifyCode(typed);
    return code === null ? null : this.certificates.byCode(code);
  }

  /** What may be handed to whoever has a code. @throws common.notFound also for a certificate that was revoked */
  async valid(typed: string): Promise<CertificateView> {
    const certificate = await this.verify(typed);
    if (!certificate || certificate.revokedAt) throw commonErrors.notFound();
    return certificate;
  }

  /** @throws common.notFound, common.forbidden */
  async revoke(actor: Actor, id: string, reason: string): Promise<void> {
    await this.change(actor, id, async (certificate) => {
      if (!certificate.revoke(actor.personId, reason, this.clock.now())) return false;
      await this.audit.record({
        action: 'credentials.revoked',
        subject: 'certificate',
        subjectId: id,
        details: { number: certificate.number },
      });
      await this.outbox.publish(certificateRevoked(about(certificate)));
      return true;
    });
  }

  /** Takes a revocation back. @throws common.notFound, common.forbidden */
  async restore(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (certificate) => {
      if (!certificate.restore()) return false;
      await this.audit.record({
        action: 'credentials.restored',
        subject: 'certificate',
        subjectId: id,
        details: { number: certificate.number },
      });
      return true;
    });
  }

  private async change(
    actor: Actor,
    id: string,
    work: (certificate: Certificate) => Promise<boolean>,
  ): Promise<void> {
    const view = await this.get(actor, id);
    if (!can('revoke', actor, view)) throw commonErrors.forbidden();
    await this.database.transaction(async () => {
      const certificate = await this.certificates.hold(id);
      if (await work(certificate)) await this.certificates.save(certificate);
    });
  }
}

const about = (certificate: Certificate) => ({
  certificateId: certificate.id,
  personId: certificate.personId,
  courseId: certificate.courseId,
  programmeId: certificate.programmeId,
  unitId: certificate.unitId,
  issuedAt: certificate.issuedAt.toISOString(),
  number: certificate.number,
  title: certificate.title,
});
