import {
  type Actor,
  Clock,
  commonErrors,
  PlatformConfig,
  readCookie,
  unknownVisitor,
  type Visitor,
  VisitorResolver,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { hashToken } from './tokens';
import { type VisitorRow, VisitorsRepository } from './visitors.repository';

/** How often a session notes that it is still in use. */
const seenEveryMilliseconds = 10 * 60_000;

/** The actor of a row. Somebody who acts for another is that other, without roles, and is named as representing. */
export function actorOfRow(row: VisitorRow, by: Actor['by']): Actor {
  const acting = row.acting_for;
  return {
    personId: acting?.id ?? row.person_id,
    name: acting?.name ?? row.full_name,
    language: acting?.language ?? row.language,
    homeUnitId: acting ? acting.homeUnitId : row.home_unit_id,
    grants: acting ? [] : row.grants,
    consents: {
      analytics: row.purposes.includes('analytics'),
      recommendations: row.purposes.includes('recommendations'),
    },
    representedBy: acting ? row.person_id : null,
    by,
  };
}

/** Finds out who is asking: an API token in the header, or a session's cookie; one query either way. */
@Injectable()
export class SessionVisitors extends VisitorResolver {
  constructor(
    private readonly visitors: VisitorsRepository,
    private readonly clock: Clock,
    private readonly config: PlatformConfig,
  ) {
    super();
  }

  async resolve(request: Request): Promise<Visitor> {
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.byApiToken(bearer);
    const token = readCookie(this.config, request, 'session');
    if (!token) return unknownVisitor;
    const now = this.clock.now();
    const row = await this.visitors.bySession(hashToken(token), now);
    if (!row) return unknownVisitor;
    if (now.getTime() - row.seen_at.getTime() > seenEveryMilliseconds) {
      await this.visitors.sessionSeen(row.key, now);
    }
    return {
      actor: actorOfRow(row, 'session'),
      key: row.key,
      household: row.household.map((member) => ({ ...member, current: member.id === row.person_id })),
      onBehalfOf: row.acting_for && { id: row.acting_for.id, name: row.acting_for.name },
      unread: row.unread,
    };
  }

  /** @throws common.signInFirst for a token that is wrong or revoked. */
  private async byApiToken(token: string): Promise<Visitor> {
    const row = await this.visitors.byApiToken(hashToken(token));
    if (!row) throw commonErrors.signInFirst();
    const now = this.clock.now();
    if (now.getTime() - row.seen_at.getTime() > seenEveryMilliseconds) {
      await this.visitors.apiTokenUsed(row.key, now);
    }
    return { ...unknownVisitor, actor: actorOfRow(row, 'token') };
  }
}
