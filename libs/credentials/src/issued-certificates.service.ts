import {
  type Actor,
  commonErrors,
  decodeCursor,
  encodeCursor,
  hasRole,
  type Paged,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CertificatesRepository, type CertificateView, type IssuedFilters } from './certificates.repository';

const batch = 1000;

/** The certificates of some units, for their officials. */
@Injectable()
export class IssuedCertificates {
  constructor(private readonly certificates: CertificatesRepository) {}

  /** Newest first. @throws common.forbidden for somebody who is an official nowhere */
  async list(
    actor: Actor,
    filters: IssuedFilters,
    after?: string,
    limit = 50,
  ): Promise<Paged<CertificateView>> {
    const scope = this.scope(actor);
    const place = decodeCursor(after, 2);
    const [rows, total] = await Promise.all([
      this.certificates.issued(scope, filters, place && isTime(place[0]) ? place : null, limit + 1),
      this.certificates.countIssued(scope, filters),
    ]);
    const items = rows.slice(0, limit);
    return { items, total, next: rows.length > limit ? placeOf(items.at(-1)) : null };
  }

  /** All that fit, some at a time. @throws common.forbidden */
  all(actor: Actor, filters: IssuedFilters): AsyncGenerator<CertificateView[]> {
    return this.batches(this.scope(actor), filters);
  }

  private scope(actor: Actor) {
    if (!hasRole(actor, 'official')) throw commonErrors.forbidden();
    return scopeOf(actor, 'official');
  }

  private async *batches(
    scope: { everywhere: boolean; unitIds: string[] },
    filters: IssuedFilters,
  ): AsyncGenerator<CertificateView[]> {
    for (let after: string | null = ''; after !== null; ) {
      const rows: CertificateView[] = await this.certificates.issued(
        scope,
        filters,
        decodeCursor(after, 2),
        batch,
      );
      if (rows.length > 0) yield rows;
      after = rows.length < batch ? null : placeOf(rows.at(-1));
    }
  }
}

const isTime = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const placeOf = (last: CertificateView | undefined): string | null =>
  last ? encodeCursor([last.issuedAt.toISOString(), last.id]) : null;
