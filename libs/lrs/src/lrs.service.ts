import { Database, HomePage, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { portalAuthority } from './domain/credential';
import { lrsErrors } from './domain/lrs.errors';
import { StoredSignal } from './live/stored-signal';
import { Activities } from './store/activities';
import { Attachments } from './store/attachments';
import { prepare } from './store/new-statement';
import { StatementWriter } from './store/statement-writer';
import { Tenants } from './tenants';
import {
  type Actor,
  describeFault,
  normalise,
  type ReceivedAttachments,
  readStatements,
  type Statement,
  type XapiVersion,
} from './xapi';

/** Whose record the portal writes. */
export interface RecordedFor {
  /** The unit that what happened belongs to: the record lies with its organisation. */
  unitId: string | null;
}
const nothing: ReceivedAttachments = new Map();

/** The record store for the rest of the portal: the same rules and the same way as over HTTP. */
@Injectable()
export class LrsService {
  constructor(
    private readonly database: Database,
    private readonly homePage: HomePage,
    private readonly tenants: Tenants,
    private readonly writer: StatementWriter,
    private readonly activities: Activities,
    private readonly attachments: Attachments,
    private readonly signal: StoredSignal,
  ) {}

  /**
   * Records statements of the portal in the current transaction. A statement whose id is there already, saying the same,
   * is left as it is, so an event may be told twice.
   * @throws lrs.notAStatement, lrs.statementDiffers
   */
  async record(statements: readonly unknown[], { unitId }: RecordedFor): Promise<string[]> {
    const read = readStatements(statements, '1.0.3');
    if (!read.ok) throw lrsErrors.notAStatement({ problem: describeFault(read.fault, 'en') });
    const tenantId = await this.tenants.ofUnit(unitId);
    return this.database.transaction(() =>
      this.store(tenantId, read.value, {
        version: '1.0.3',
        authority: portalAuthority(this.homePage.address),
        defines: true,
      }),
    );
  }

  /**
   * Stores valid statements, all or none.
   * @returns their ids, in order
   * @throws lrs.statementDiffers
   */
  async store(
    tenantId: number,
    statements: readonly Statement[],
    by: { version: XapiVersion; authority: Actor; defines: boolean; attachments?: ReceivedAttachments },
  ): Promise<string[]> {
    const { version, authority, defines, attachments = nothing } = by;
    const batch = statements.map((statement) =>
      prepare(normalise(statement, { version, authority, newId: () => newId() })),
    );
    await this.attachments.keep(tenantId, attachments);
    await this.writer.store(tenantId, batch);
    this.database.afterCommit(() => this.signal.tell(tenantId));
    if (defines) await this.activities.learn(tenantId, batch);
    return batch.map(({ statement }) => statement.id);
  }
}
