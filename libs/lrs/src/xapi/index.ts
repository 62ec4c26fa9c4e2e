/**
 * The rules of xAPI 1.0.3 and 2.0 (IEEE 9274.1.1) as pure functions: no HTTP, no database, no clock. Nothing throws;
 * what can be refused returns a `Result`, whose `fault` has a code, a path and parameters (`describeFault` has the
 * words, in vi and en). Every fault is a 400 except those `judge` gives a status of its own.
 *
 * What to call, in which order:
 *
 * Every request
 *  1. `isAlternate(query)`: then `readAlternate(method, query, form)` and go on with the request it stands for.
 *  2. `negotiateVersion(header)`; About needs none. The answer, also of an error, bears
 *     `answerVersion(header, what the credential assumes)`.
 *  3. If it was alternate: `alternateAllowed(version)`.
 *
 * PUT statements
 *  1. `readPutId(query, version)`
 *  2. `receiveStatements(contentType, body, version, true)`: JSON or multipart, validity, attachments by SHA-2,
 *     signatures; the whole or nothing.
 *  3. `withPutId(statement, id)`
 *  4. `normalise(statement, {version, authority, newId})`
 *  5. `keysOf(normal)`: upsert its `agents`, `activities` and `verb` sorted and outside the transaction; then, in the
 *     transaction, insert `JSON.stringify(normal)` with the links, the attachments' data, `target` and `voids`. If the id is taken, parse the
 *     stored text: `sameStatement(old, normal)` is 204, else 409; neither changes anything.
 *  6. If the credential may define: `mergeDefinition(kept, sent)` for each of `keys.definitions`.
 *
 * POST statements, one or many
 *  1. `readNoParameters(query, version)`
 *  2. `receiveStatements(contentType, body, version)`; it refuses an id that occurs twice.
 *  3. 4 to 6 of PUT for each, in one transaction; answer the ids in their order (`[]` for an empty list).
 *
 * The portal's own statements take the way of POST from `readStatements(value, version)` on.
 *
 * GET and HEAD statements
 *  1. `readStatementsQuery(query, version)`; X-Experience-API-Consistent-Through also on a 400.
 *  2. Filter: `agent.key` with roles `DIRECT_AGENT` (any role for related_agents), `indexKey(activity)` with
 *     `DIRECT_ACTIVITY` (any for related_activities), `indexKey(verb)`; a statement whose `target` meets the filters
 *     meets them too, along the chain. Groups are found by their members already.
 *  3. `exact`: `stamp(text, stored, hasTimestamp)`, without parsing. Otherwise parse what `stamp` gave:
 *     `idsFormat`, or `canonicalFormat(statement, canon, languageRanges(acceptLanguage))`.
 *  4. attachments=true: `writeMultipart(json, data, boundary)` under `multipartType(boundary)`, data in the order of
 *     `attachmentsOf`.
 *
 * Documents: `readStateQuery` and its like; for PUT and POST `checkDocument`; then with the row locked
 * `judge({version, resource, method, current, ifMatch, ifNoneMatch})` and for POST `mergeDocument`. `etagOf(content)` is
 * the ETag, `notModified` the 304.
 *
 * Agents: `readAgentsQuery`, `personOf`. Activities: `readActivitiesQuery`.
 */
export { checkDocument, mergeDocument, type StoredDocument } from './document/document';
export { etagOf, judge, notModified, type Precondition, type Verdict } from './etag/etag';
export { describeFault, type Fault, type FaultParams, type Result as XapiResult } from './fault';
export { FAULTS, type FaultCode } from './fault.catalogue';
export { attachmentsOf, matchAttachments, type ReceivedAttachments } from './multipart/attachments';
export { boundaryOf, mediaTypeOf, type Part, parseMultipart } from './multipart/parse';
export { type Received, receiveStatements } from './multipart/receive';
export { signatureFault } from './multipart/signature';
export { type AttachmentData, multipartType, writeMultipart } from './multipart/write';
export { canonicalText, sameStatement, withoutSignature } from './statement/compare';
export { mergeDefinition } from './statement/definition';
export {
  type Canon,
  canonicalFormat,
  definitionIn,
  idsFormat,
  type StatementFormat,
} from './statement/format';
export {
  agentKey,
  DIRECT_ACTIVITY,
  DIRECT_AGENT,
  indexKey,
  keysOf,
  ROLE,
  type StatementKeys,
} from './statement/keys';
export { bestTag, languageRanges, oneLanguage } from './statement/language';
export { type Assigned, normalise, stamp } from './statement/normalise';
export { type Person, personOf } from './statement/person';
export * from './statement.types';
export {
  type ActivityProfileQuery,
  type AgentProfileQuery,
  type DocumentMethod,
  readActivitiesQuery,
  readActivityProfileQuery,
  readAgentProfileQuery,
  readAgentsQuery,
  readStateQuery,
  type StateQuery,
} from './validate/document-query';
export { isIri } from './validate/formats';
export { type NamedAgent, readAgent } from './validate/parameters';
export { readStatements, statementFault } from './validate/statement';
export {
  readNoParameters,
  readPutId,
  readStatementsQuery,
  type StatementsQuery,
  withPutId,
} from './validate/statements-query';
export { instantOf, isTimestamp, toUtc } from './validate/time';
export {
  alternateAllowed,
  isAlternate,
  type MeantRequest,
  readAlternate,
} from './version/alternate-request';
export {
  answerVersion,
  negotiateVersion,
  VERSION_RULES,
  VERSIONS,
  type XapiVersion,
} from './version/negotiate';
