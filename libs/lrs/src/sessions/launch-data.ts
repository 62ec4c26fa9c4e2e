import { Injectable } from '@nestjs/common';
import { DOCUMENT, Documents } from '../store/documents';
import { Tenants } from '../tenants';
import { agentKey, type StoredDocument } from '../xapi';
import type { RecordSession } from './record-session';

/** What a launched unit reads first: a state of its activity (cmi5, 10) and the person's profile (cmi5, 11). */
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
    const { tenantId, activityId, registration } = session;
    const place = { kind: DOCUMENT.state, activityId, agentKey: keyOf(session), registration };
    await this.documents.change(tenantId, place, stateId, () => jsonDocument(value));
  }

  /** What the person prefers, unless a unit has written it down before (cmi5, 11). */
  async prefer(session: RecordSession, profileId: string, value: object): Promise<void> {
    const place = { kind: DOCUMENT.agentProfile, agentKey: keyOf(session) };
    await this.documents.change(session.tenantId, place, profileId, (known) =>
      known ? null : jsonDocument(value),
    );
  }
}

function keyOf({ account }: RecordSession): string {
  const key = agentKey({ account });
  if (!key) throw new Error('an account always has a key');
  return key;
}

const jsonDocument = (value: object): StoredDocument => ({
  contentType: 'application/json',
  content: Buffer.from(JSON.stringify(value)),
});
