import { AuditLog, commonErrors, Database, isId, newId, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { firstAfter } from '../domain/sequence';
import { Tenants } from '../tenants';
import { isIri, type XapiVersion } from '../xapi';
import { readEndpoint } from './domain/endpoint';
import { forwardingErrors } from './domain/forwarding.errors';
import { openSecret, sealSecret } from './domain/secret-box';
import type { Pause, TargetAuth, TargetSecret, Trouble } from './domain/target';
import { judgeAnswer } from './domain/verdict';
import { RefusedRepository, type RefusedRow } from './refused.repository';
import { RemoteStore } from './remote-store';
import { type TargetRow, TargetsRepository } from './targets.repository';

/** Where another store is and how it knows us. */
export interface Access {
  endpoint: string;
  auth: TargetAuth;
  key?: string | undefined;
  /** The secret of Basic, or the token of Bearer. */
  password: string;
}
export interface WantedTarget extends Access {
  name: string;
  version: XapiVersion;
  /** The code of an organisation; the oldest one by default. */
  organisation?: string | undefined;
  /** IRIs, one a line; all verbs when there are none. */
  verbs?: string | undefined;
  activity?: string | undefined;
  /** ISO 8601: only what was stored afterwards. */
  since?: string | undefined;
  createdBy?: string | undefined;
}
/** What a try of a connection says. */
export type Connection =
  | { kind: 'works' }
  | { kind: 'may-not-read' }
  | { kind: 'fails'; code: Pause | Trouble; detail: string };

const pageSize = 20;

/** Places that records are forwarded to. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly targets: TargetsRepository,
    private readonly refusals: RefusedRepository,
    private readonly remote: RemoteStore,
    private readonly tenants: Tenants,
    private readonly database: Database,
    private readonly config: PlatformConfig,
    private readonly audit: AuditLog,
  ) {}

  list(): Promise<TargetRow[]> {
    return this.targets.list();
  }

  /** @throws common.notFound */
  async one(id: string): Promise<TargetRow> {
    const found = isId(id) ? await this.targets.one(id) : null;
    if (!found) throw commonErrors.notFound();
    return found;
  }

  /**
   * Begins to forward.
   * @throws lrs-forwarding.*, lrs.noSuchOrganisation
   */
  async create(given: WantedTarget): Promise<string> {
    const endpoint = this.endpointOf(given);
    const secret = secretOf(given);
    const verbs = (given.verbs ?? '').split(/\s+/).filter(Boolean);
    for (const verb of verbs) if (!isIri(verb)) throw forwardingErrors.verbNotAnIri({ verb });
    if (given.activity && !isIri(given.activity)) throw forwardingErrors.activityNotAnIri();
    const since = given.since ? new Date(startOf(given.since)) : null;
    const id = newId();
    await this.database.transaction(async () => {
      await this.targets.insert({
        tenantId: await this.tenants.ofCode(given.organisation),
        id,
        name: given.name,
        endpoint,
        auth: given.auth,
        sealed: sealSecret(this.config.secret, id, secret),
        version: given.version,
        verbs,
        activity: given.activity ?? null,
        since,
        position: since ? (firstAfter(since.toISOString()) - 1n).toString() : '0',
        createdBy: given.createdBy ?? null,
      });
      await this.note('lrs.forwarding-made', id, { endpoint, version: given.version });
    });
    return id;
  }

  /** Another address or key, which is always given anew: a known key must not be sent to a new address. */
  async changeAccess(id: string, given: Access): Promise<void> {
    const endpoint = this.endpointOf(given);
    const sealed = sealSecret(this.config.secret, id, secretOf(given));
    await this.database.transaction(async () => {
      const changed =
        isId(id) && (await this.targets.changeAccess(id, { endpoint, auth: given.auth, sealed }));
      if (!changed) throw commonErrors.notFound();
      await this.note('lrs.forwarding-changed', id, { endpoint });
    });
  }

  async pause(id: string): Promise<void> {
    await this.one(id);
    await this.targets.pause(id, 'by-hand');
    await this.note('lrs.forwarding-paused', id);
  }

  async resume(id: string): Promise<void> {
    await this.one(id);
    await this.targets.resume(id);
    await this.note('lrs.forwarding-resumed', id);
  }

  /** Ends forwarding; what the other side has stays there. */
  async delete(id: string): Promise<void> {
    const { name, endpoint } = await this.one(id);
    await this.database.transaction(async () => {
      await this.targets.delete(id);
      await this.note('lrs.forwarding-ended', id, { name, endpoint });
    });
  }

  /** Asks the other side for a statement that nobody has: an answer of 404 means that all is well. */
  async tryOut(id: string): Promise<Connection> {
    await this.one(id);
    const target = (await this.targets.bare(id))!;
    const secret = openSecret<TargetSecret>(this.config.secret, id, target.sealed);
    if (!secret) return { kind: 'fails', code: 'secret-unreadable', detail: '' };
    const { endpoint, version } = target;
    const answer = await this.remote.read({ endpoint, version, secret }, newId());
    if ('status' in answer) {
      // Only a record store says which version it speaks, also beside a 404.
      if (answer.status === 404 && answer.isRecordStore) return { kind: 'works' };
      if (answer.status === 403) return { kind: 'may-not-read' };
    }
    const verdict = judgeAnswer(answer, ['']);
    if (verdict.kind === 'pause') return { kind: 'fails', code: verdict.because, detail: verdict.detail };
    if (verdict.kind === 'later') return { kind: 'fails', code: verdict.trouble, detail: verdict.detail };
    return { kind: 'fails', code: 'not-understood', detail: 'reason' in verdict ? verdict.reason : '' };
  }

  /** What the other side did not want, the oldest first. */
  async refused(id: string, after?: string): Promise<{ items: RefusedRow[]; next: string | null }> {
    const rows = await this.refusals.list(id, after ?? null, pageSize + 1);
    const items = rows.slice(0, pageSize);
    return { items, next: rows.length > pageSize ? items.at(-1)!.seq : null };
  }

  /** Has one refused statement sent once more, or all of them. */
  async sendAgain(id: string, seq: string | null): Promise<number> {
    await this.one(id);
    return this.refusals.sendAgain(id, seq);
  }

  /** Gives a refused statement up. */
  async drop(id: string, seq: string): Promise<void> {
    await this.one(id);
    if (await this.refusals.drop(id, seq)) await this.note('lrs.forwarding-dropped', id, { seq });
  }

  private endpointOf({ endpoint }: Access): string {
    const read = readEndpoint(endpoint, this.remote.rules);
    if (!read.ok) throw forwardingErrors[read.fault]();
    return read.endpoint;
  }

  private note(action: string, id: string, details: object = {}): Promise<void> {
    return this.audit.record({ action, subject: 'lrs-forwarding', subjectId: id, details });
  }
}

function secretOf({ auth, key, password }: Access): TargetSecret {
  if (auth === 'bearer') return { auth, token: password };
  if (!key) throw forwardingErrors.keyMissing();
  return { auth, key, secret: password };
}

/** A date alone begins at midnight in Viet Nam. */
const startOf = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00+07:00` : text;
