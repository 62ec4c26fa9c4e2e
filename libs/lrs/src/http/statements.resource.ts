import { randomUUID } from 'node:crypto';
import { DomainError, HomePage, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type Cursor, openCursor, sealCursor } from '../cursor';
import { authorityOf } from '../domain/credential';
import { allows } from '../domain/scopes';
import { storedOf } from '../domain/sequence';
import { LrsConfig } from '../lrs.config';
import { LrsService } from '../lrs.service';
import { holdStatements } from '../sessions/session-limits';
import { SessionWatchers } from '../sessions/session-watchers';
import { Activities } from '../store/activities';
import { Attachments } from '../store/attachments';
import { Consistency } from '../store/consistency';
import { StatementReader, type StoredStatement } from '../store/statement-reader';
import {
  type Actor,
  attachmentsOf,
  canonicalFormat,
  idsFormat,
  keysOf,
  languageRanges,
  multipartType,
  type NormalStatement,
  type Received,
  readNoParameters,
  readPutId,
  readStatementsQuery,
  receiveStatements,
  type Statement,
  type StatementFormat,
  stamp,
  VERSION_RULES,
  withPutId,
  writeMultipart,
} from '../xapi';
import { need, refusals } from './refusal';
import { jsonAnswer, jsonText, noContent, type XapiAnswer } from './xapi-answer';
import { demand, type XapiCall } from './xapi-call';

/** How the statements of an answer are to look. */
interface Look {
  format: StatementFormat;
  attachments: boolean;
}

/** /xapi/statements (1.0.3 Communication 2.1; IEEE 9274.1.1 4.1.6.1). */
@Injectable()
export class StatementsResource {
  constructor(
    private readonly config: PlatformConfig,
    private readonly homePage: HomePage,
    private readonly lrsConfig: LrsConfig,
    private readonly lrs: LrsService,
    private readonly reader: StatementReader,
    private readonly activities: Activities,
    private readonly attachments: Attachments,
    private readonly consistency: Consistency,
    private readonly watchers: SessionWatchers,
  ) {}

  async put(call: XapiCall): Promise<XapiAnswer> {
    demand(call, 'write-statements');
    const id = need(readPutId(call.query, call.version));
    const received = await this.receive(call, true);
    await this.store(call, received, [need(withPutId(received.statements[0]!, id))]);
    return noContent;
  }

  async post(call: XapiCall): Promise<XapiAnswer> {
    demand(call, 'write-statements');
    need(readNoParameters(call.query, call.version));
    const received = await this.receive(call, false);
    return jsonAnswer(await this.store(call, received, received.statements));
  }

  async get(call: XapiCall): Promise<XapiAnswer> {
    demand(call, 'read-own-statements');
    const query = need(readStatementsQuery(call.query, call.version));
    const { statementId, voidedStatementId, limit, format, attachments, ...filters } = query;
    const id = statementId ?? voidedStatementId;
    if (id) return this.one(call, id, voidedStatementId !== undefined, { format, attachments });
    const size = limit === 0 ? this.lrsConfig.pageSize : Math.min(limit, this.lrsConfig.pageSize);
    return this.page(call, { filters, limit: size, format, attachments });
  }

  /** The page after another one, by the text of its `more` link. */
  async more(call: XapiCall, text: string): Promise<XapiAnswer> {
    demand(call, 'read-own-statements');
    const cursor = openCursor(this.config.secret, text);
    if (!cursor || cursor.tenantId !== call.credential.tenantId) throw refusals.badCursor();
    return this.page(call, cursor, cursor.after);
  }

  private async receive(call: XapiCall, single: boolean): Promise<Received> {
    const type = call.header('content-type') ?? '';
    return need(await receiveStatements(type, call.body, call.version, single));
  }

  private async store(call: XapiCall, received: Received, statements: Statement[]): Promise<string[]> {
    const { credential, version } = call;
    const { session } = credential;
    if (session) {
      holdStatements(session, statements);
      if (!(await this.watchers.isOpen(session))) throw refusals.outsideSession();
    }
    try {
      const ids = await this.lrs.store(credential.tenantId, statements, {
        version,
        authority: authorityOf(this.homePage.address, credential),
        defines: allows(credential.scopes, 'define'),
        attachments: received.attachments,
      });
      if (session) await this.watchers.received(session, statements);
      return ids;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'lrs.statementDiffers') {
        throw refusals.idTaken(error.params['id']);
      }
      throw error;
    }
  }

  private async one(call: XapiCall, id: string, voided: boolean, look: Look): Promise<XapiAnswer> {
    const found = await this.reader.one(call.credential.tenantId, id, voided, this.mine(call));
    if (!found) throw refusals.notFound();
    const [text] = await this.render(call, [found], look.format);
    const headers: Record<string, string> = VERSION_RULES[call.version].lastModified
      ? { 'Last-Modified': new Date(storedOf(found.seq)).toUTCString() }
      : {};
    return this.answer(call, text!, [found], look, headers);
  }

  private async page(
    call: XapiCall,
    wanted: Omit<Cursor, 'tenantId' | 'after'>,
    after?: string,
  ): Promise<XapiAnswer> {
    const { tenantId } = call.credential;
    const { filters, limit } = wanted;
    const found = await this.reader.find(tenantId, filters, limit, after, this.mine(call));
    const more = found.next
      ? `/xapi/statements/more/${sealCursor(this.config.secret, { ...wanted, tenantId, after: found.next })}`
      : '';
    const texts = await this.render(call, found.statements, wanted.format);
    const text = `{"statements":[${texts.join(',')}],"more":${JSON.stringify(more)}}`;
    return this.answer(call, text, found.statements, wanted);
  }

  /** The authority whose statements alone a credential may read; undefined when it may read all. */
  private mine({ credential }: XapiCall): Actor | undefined {
    return allows(credential.scopes, 'read-statements')
      ? undefined
      : authorityOf(this.homePage.address, credential);
  }

  private async render(
    call: XapiCall,
    found: readonly StoredStatement[],
    format: StatementFormat,
  ): Promise<string[]> {
    const texts = found.map(({ body, seq, hasTimestamp }) => stamp(body, storedOf(seq), hasTimestamp));
    if (format === 'exact') return texts;
    const statements = texts.map((text) => JSON.parse(text) as NormalStatement);
    if (format === 'ids') return statements.map((statement) => JSON.stringify(idsFormat(statement)));
    const named = new Set(statements.flatMap((statement) => activityIdsOf(statement)));
    const known = await this.activities.definitions(call.credential.tenantId, named);
    const ranges = languageRanges(call.header('accept-language') ?? '');
    const canon = { activity: (id: string) => known.get(id), verb: () => undefined };
    return statements.map((statement) => JSON.stringify(canonicalFormat(statement, canon, ranges)));
  }

  private async answer(
    call: XapiCall,
    text: string,
    found: readonly StoredStatement[],
    look: Look,
    headers: Record<string, string> = {},
  ): Promise<XapiAnswer> {
    if (!look.attachments) return jsonText(text, headers);
    const wanted = found.flatMap(({ body }) => attachmentsOf(JSON.parse(body) as NormalStatement));
    const data = await this.attachments.read(call.credential.tenantId, wanted);
    const boundary = randomUUID();
    return {
      status: 200,
      headers: { ...headers, 'Content-Type': multipartType(boundary) },
      body: writeMultipart(text, data, boundary),
    };
  }

  /** Headers of every answer of this resource, also of an error. */
  async headers(call: { method: string }): Promise<Record<string, string>> {
    const reads = call.method === 'GET' || call.method === 'HEAD';
    const through = reads ? await this.consistency.through() : await this.consistency.lastKnown();
    return { 'X-Experience-API-Consistent-Through': through };
  }
}

const activityIdsOf = (statement: NormalStatement): string[] => [...keysOf(statement).activities.keys()];
