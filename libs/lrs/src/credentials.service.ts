import { timingSafeEqual } from 'node:crypto';
import { hashToken, newToken } from '@domdom/identity';
import { AuditLog, Clock, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Credential } from './domain/credential';
import { lrsErrors } from './domain/lrs.errors';
import type { Scope } from './domain/scopes';
import { Tenants } from './tenants';
import type { XapiVersion } from './xapi';

export interface NewCredential {
  name: string;
  /** The code of the organisation whose records it is for; the oldest organisation by default. */
  organisation?: string;
  /** The version of answers to requests that name none; 2.0.0 by default. */
  version?: XapiVersion;
  /** `all` by default. */
  scopes?: readonly Scope[];
  createdBy?: string;
}
/** Shown once: the secret is not kept. */
export interface MadeCredential {
  credential: Credential;
  key: string;
  secret: string;
}
export interface CredentialRow {
  id: string;
  name: string;
  key: string;
  organisation: string | null;
  scopes: Scope[];
  version: XapiVersion;
  createdAt: Date;
  revokedAt: Date | null;
}

interface Kept extends Credential {
  secretHash: Buffer;
}
/** How long another process may still accept a credential that was revoked. */
const trustMilliseconds = 2000;
const rememberMost = 10_000;

/** Keys of the tools that use the record store. */
@Injectable()
export class CredentialsService {
  private readonly known = new Map<string, { credential: Kept | null; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly tenants: Tenants,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws lrs.noSuchOrganisation, lrs.noScope */
  async create(given: NewCredential): Promise<MadeCredential> {
    const scopes = given.scopes ?? ['all'];
    if (scopes.length === 0) throw lrsErrors.noScope();
    const key = newToken().slice(0, 22);
    const secret = newToken();
    return this.database.transaction(async () => {
      const credential: Credential = {
        id: newId(),
        tenantId: await this.tenants.ofCode(given.organisation),
        key,
        name: given.name,
        scopes,
        version: given.version ?? '2.0.0',
      };
      await this.database.execute(
        `insert into lrs_credential (tenant_id, id, key, secret_hash, name, scopes, version, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          credential.tenantId,
          credential.id,
          key,
          hashToken(secret),
          given.name,
          scopes,
          credential.version,
          given.createdBy ?? null,
          this.clock.now(),
        ],
      );
      await this.audit.record({
        action: 'lrs.credential-made',
        subject: 'lrs-credential',
        subjectId: credential.id,
        details: { scopes },
      });
      return { credential, key, secret };
    });
  }

  /** The credential with this key and secret, unless it was revoked. */
  async check(key: string, secret: string): Promise<Credential | null> {
    const kept = await this.find(key);
    return kept && timingSafeEqual(kept.secretHash, hashToken(secret)) ? kept : null;
  }

  async revoke(id: string): Promise<void> {
    await this.database.transaction(async () => {
      const revoked = await this.database.one<{ key: string }>(
        `update lrs_credential set revoked_at = $2 where id = $1 and revoked_at is null returning key`,
        [id, this.clock.now()],
      );
      if (!revoked) return;
      this.database.afterCommit(() => this.known.delete(revoked.key));
      await this.audit.record({
        action: 'lrs.credential-revoked',
        subject: 'lrs-credential',
        subjectId: id,
      });
    });
  }

  list(): Promise<CredentialRow[]> {
    return this.database.query<CredentialRow & Record<string, unknown>>(
      `select c.id, c.name, c.key, o.name as organisation, c.scopes, c.version, c.created_at as "createdAt",
         c.revoked_at as "revokedAt"
       from lrs_credential c join lrs_tenant t on t.id = c.tenant_id
       left join organisation o on o.id = t.organisation_id
       order by c.revoked_at is not null, c.created_at desc, c.id limit 500`,
    );
  }

  private async find(key: string): Promise<Kept | null> {
    const now = performance.now();
    const known = this.known.get(key);
    if (known && known.until > now) return known.credential;
    const credential = await this.database.one<Kept & Record<string, unknown>>(
      `select id, tenant_id as "tenantId", key, name, scopes, version, secret_hash as "secretHash"
       from lrs_credential where key = $1 and revoked_at is null`,
      [key],
    );
    if (this.known.size > rememberMost) this.known.clear();
    this.known.set(key, { credential, until: now + trustMilliseconds });
    return credential;
  }
}
