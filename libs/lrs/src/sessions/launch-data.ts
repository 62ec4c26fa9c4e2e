import { Injectable } from '@nestjs/common';
import { DOCUMENT, Documents } from '../store/documents';
import { Tenants } from '../tenants';
import { agentKey } from '../xapi';
import type { RecordSession } from './record-session';

/** What a launched unit reads first, as a state of its activity (cmi5, 10). */
@Injectable()
export class LaunchData {
  constructor(
    private readonly documents: Documents,
    private readonly tenants: Tenants,
  ) {}

  /** The space in which the records of a unit lie. */
  tenantOf(unitId: string): Promise<number> {
    return this.tenants.ofUnit(unitId);
  }

  async keep(session: RecordSession, stateId: string, value: object): Promise<void> {
    const { tenantId, activityId, account, registration } = session;
    const key = agentKey({ account });
    if (!key) throw new Error('an account always has a key');
    await this.documents.change(
      tenantId,
      { kind: DOCUMENT.state, activityId, agentKey: key, registration },
      stateId,
      () => ({ contentType: 'application/json', content: Buffer.from(JSON.stringify(value)) }),
    );
  }
}
