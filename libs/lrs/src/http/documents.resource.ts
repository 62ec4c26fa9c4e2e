import { Injectable } from '@nestjs/common';
import type { LrsAction } from '../domain/scopes';
import { DOCUMENT, type DocumentPlace, Documents, type KeptDocument } from '../store/documents';
import {
  checkDocument,
  type DocumentMethod,
  judge,
  mergeDocument,
  notModified,
  readActivityProfileQuery,
  readAgentProfileQuery,
  readStateQuery,
  type StoredDocument,
  VERSION_RULES,
} from '../xapi';
import { need, refusals, ruleRefusal } from './refusal';
import { jsonAnswer, noContent, type XapiAnswer } from './xapi-answer';
import { demand, type XapiCall } from './xapi-call';

interface Wanted {
  place: DocumentPlace;
  name: string | undefined;
  since: string | undefined;
}
type Resource = 'activities/state' | 'activities/profile' | 'agents/profile';

/** States and profiles (1.0.3 Communication 2.2 to 2.7; IEEE 9274.1.1 4.1.6.2, 4.1.6.5, 4.1.6.6). */
@Injectable()
export class DocumentsResource {
  constructor(private readonly documents: Documents) {}

  async answer(call: XapiCall, resource: Resource): Promise<XapiAnswer> {
    const method = call.method as DocumentMethod;
    const reads = method === 'GET' || method === 'HEAD';
    const subject = resource === 'activities/state' ? 'state' : 'profile';
    demand(call, `${reads ? 'read' : 'write'}-${subject}` satisfies LrsAction);
    const wanted = this.read(call, resource, method);
    switch (method) {
      case 'GET':
      case 'HEAD':
        return this.get(call, wanted);
      case 'PUT':
      case 'POST':
        return this.write(call, wanted, method, subject);
      case 'DELETE':
        return this.remove(call, wanted, subject);
    }
  }

  private read({ query, version }: XapiCall, resource: Resource, method: DocumentMethod): Wanted {
    if (resource === 'activities/state') {
      const { activityId, agent, registration, stateId, since } = need(
        readStateQuery(query, method, version),
      );
      const place = { kind: DOCUMENT.state, activityId, agentKey: agent.key };
      return { place: registration ? { ...place, registration } : place, name: stateId, since };
    }
    if (resource === 'activities/profile') {
      const { activityId, profileId, since } = need(readActivityProfileQuery(query, method, version));
      return { place: { kind: DOCUMENT.activityProfile, activityId }, name: profileId, since };
    }
    const { agent, profileId, since } = need(readAgentProfileQuery(query, method, version));
    return { place: { kind: DOCUMENT.agentProfile, agentKey: agent.key }, name: profileId, since };
  }

  private async get(call: XapiCall, { place, name, since }: Wanted): Promise<XapiAnswer> {
    const { tenantId } = call.credential;
    if (name === undefined) return jsonAnswer(await this.documents.names(tenantId, place, since));
    const found = await this.documents.one(tenantId, place, name);
    if (!found) throw refusals.notFound();
    const headers: Record<string, string> = { ETag: found.etag };
    if (VERSION_RULES[call.version].lastModified) headers['Last-Modified'] = found.updatedAt.toUTCString();
    if (notModified(call.header('if-none-match'), found.etag)) return { status: 304, headers };
    return { status: 200, headers: { ...headers, 'Content-Type': found.contentType }, body: found.content };
  }

  private async write(
    call: XapiCall,
    { place, name }: Wanted,
    method: 'PUT' | 'POST',
    resource: 'state' | 'profile',
  ): Promise<XapiAnswer> {
    const sent: StoredDocument = {
      contentType: call.header('content-type') ?? 'application/octet-stream',
      content: call.body,
    };
    need(checkDocument(sent, method));
    await this.documents.change(call.credential.tenantId, place, name!, (current) => {
      allow(call, resource, method, current);
      return method === 'PUT' ? sent : need(mergeDocument(current ?? undefined, sent));
    });
    return noContent;
  }

  private async remove(
    call: XapiCall,
    { place, name }: Wanted,
    resource: 'state' | 'profile',
  ): Promise<XapiAnswer> {
    const { tenantId } = call.credential;
    if (name === undefined) await this.documents.removeAll(tenantId, place);
    else {
      await this.documents.remove(tenantId, place, name, (current) =>
        allow(call, resource, 'DELETE', current),
      );
    }
    return noContent;
  }
}

/** @throws Refusal when the headers do not fit the document as it is */
function allow(
  call: XapiCall,
  resource: 'state' | 'profile',
  method: 'PUT' | 'POST' | 'DELETE',
  current: KeptDocument | null,
): void {
  const verdict = judge({
    version: call.version,
    resource,
    method,
    current: current?.etag,
    ifMatch: call.header('if-match'),
    ifNoneMatch: call.header('if-none-match'),
  });
  if (!verdict.proceed) throw ruleRefusal(verdict.code, verdict.status);
}
