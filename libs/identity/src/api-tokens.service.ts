import { type Actor, AuditLog, Clock, commonErrors, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { hashToken, newToken } from './tokens';

export interface ApiTokenInfo {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** Tokens with which a person's own programs use the API; each can do what its person can. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Makes a token; its text is returned this once and stored as a hash only. */
  async make(actor: Actor, name: string): Promise<string> {
    const token = newToken();
    const id = newId();
    await this.database.transaction(async () => {
      await this.database.execute(
        'insert into api_token (id, person_id, name, token_hash, created_at) values ($1, $2, $3, $4, $5)',
        [id, actor.personId, name, hashToken(token), this.clock.now()],
      );
      await this.audit.record({ action: 'identity.api-token-made', subject: 'api-token', subjectId: id });
    });
    return token;
  }

  list(actor: Actor): Promise<ApiTokenInfo[]> {
    return this.database.query<ApiTokenInfo>(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from api_token
       where person_id = $1 and revoked_at is null order by created_at desc`,
      [actor.personId],
    );
  }

  /** @throws common.notFound for somebody else's */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const revoked = await this.database.execute(
        'update api_token set revoked_at = $3 where id = $1 and person_id = $2 and revoked_at is null',
        [id, actor.personId, this.clock.now()],
      );
      if (revoked === 0) throw commonErrors.notFound();
      await this.audit.record({ action: 'identity.api-token-revoked', subject: 'api-token', subjectId: id });
    });
  }
}
