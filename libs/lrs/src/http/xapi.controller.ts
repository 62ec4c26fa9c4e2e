import { DomainError, defaultLanguage, Log, OwnAccess } from '@domdom/platform';
import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Credential } from '../domain/credential';
import { LrsConfig } from '../lrs.config';
import { holdToSession } from '../sessions/session-limits';
import { alternateAllowed, answerVersion, negotiateVersion, VERSIONS, type XapiVersion } from '../xapi';
import { isDatabaseAway } from './database-away';
import { DocumentsResource } from './documents.resource';
import { readBody } from './read-body';
import { ReferencesResource } from './references.resource';
import { need, Refusal, refusals } from './refusal';
import { Sender } from './sender';
import { StatementsResource } from './statements.resource';
import { jsonAnswer, type XapiAnswer } from './xapi-answer';
import type { XapiCall } from './xapi-call';
import { meantRequest, readRequest, type XapiRequest } from './xapi-request';

const versionHeader = 'X-Experience-API-Version';
const reading = ['GET', 'HEAD'];
/** What each resource can do. */
const methods: Record<string, readonly string[]> = {
  about: reading,
  statements: [...reading, 'PUT', 'POST'],
  'statements/more': reading,
  activities: reading,
  agents: reading,
  'activities/state': [...reading, 'PUT', 'POST', 'DELETE'],
  'activities/profile': [...reading, 'PUT', 'POST', 'DELETE'],
  'agents/profile': [...reading, 'PUT', 'POST', 'DELETE'],
};
/** What a browser of another origin may send and read. */
const corsHeaders = {
  'Access-Control-Allow-Methods': 'GET, HEAD, PUT, POST, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': `Authorization, Content-Type, Content-Length, If-Match, If-None-Match, Accept-Language, ${versionHeader}, X-Experience-API-Hash`,
  'Access-Control-Expose-Headers': `ETag, Last-Modified, Content-Length, ${versionHeader}, X-Experience-API-Consistent-Through`,
  'Access-Control-Max-Age': '7200',
};

/** Everything under /xapi: one way in, since the alternate syntax hides the method and the headers in the body. */
@ApiExcludeController()
@OwnAccess()
@Controller('xapi')
export class XapiController {
  constructor(
    private readonly config: LrsConfig,
    private readonly sender: Sender,
    private readonly statements: StatementsResource,
    private readonly documents: DocumentsResource,
    private readonly references: ReferencesResource,
    private readonly log: Log,
  ) {}

  @All('{*path}')
  async handle(@Req() request: Request, @Res() response: Response): Promise<void> {
    const head = readRequest(request);
    const headers = this.cors(head);
    if (head.method === 'OPTIONS') {
      response.writeHead(204, headers).end();
      return;
    }
    const { answer, version, extra } = await this.serve(head, () =>
      readBody(request, response, this.config.bodyLimit),
    );
    const body = answer.body ?? '';
    const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
    const empty = answer.status === 204 || answer.status === 304;
    response.statusCode = answer.status;
    const all = { ...headers, [versionHeader]: version, ...extra, ...answer.headers };
    for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
    if (!empty) response.setHeader('Content-Length', length);
    if (empty || request.method === 'HEAD') response.end();
    else response.end(body);
  }

  private async serve(
    head: XapiRequest,
    body: () => Promise<Buffer>,
  ): Promise<{ answer: XapiAnswer; version: XapiVersion; extra: Record<string, string> }> {
    let meant = head;
    let credential: Credential | undefined;
    const extra: Record<string, string> = {};
    let answer: XapiAnswer;
    try {
      meant = meantRequest({ ...head, body: await body() });
      // Also an error says how far the statements are known.
      if (meant.path.startsWith('statements')) Object.assign(extra, await this.statements.headers(meant));
      const [resource, rest] = resourceOf(meant.path);
      const allowed = methods[resource];
      if (!allowed) throw refusals.notFound();
      if (resource === 'about') {
        if (!allowed.includes(meant.method)) throw refusals.methodNotAllowed(allowed);
        answer = jsonAnswer({ version: VERSIONS });
      } else {
        credential = await this.sender.of(meant.header('authorization'));
        const version = need(negotiateVersion(meant.header('x-experience-api-version')));
        if (meant.alternate) need(alternateAllowed(version));
        if (!allowed.includes(meant.method)) throw refusals.methodNotAllowed(allowed);
        answer = await this.route({ ...meant, credential, version }, resource, rest);
      }
    } catch (error) {
      answer = this.refuse(meant, error);
    }
    const asked = meant.header('x-experience-api-version');
    return { answer, version: answerVersion(asked, credential?.version ?? '2.0.0'), extra };
  }

  private async route(call: XapiCall, resource: string, rest: string): Promise<XapiAnswer> {
    if (call.credential.session) holdToSession(call.credential.session, call, resource);
    switch (resource) {
      case 'statements':
        if (call.method === 'PUT') return this.statements.put(call);
        return call.method === 'POST' ? this.statements.post(call) : this.statements.get(call);
      case 'statements/more':
        return this.statements.more(call, rest);
      case 'activities':
        return this.references.activity(call);
      case 'agents':
        return this.references.agent(call);
      case 'activities/state':
      case 'activities/profile':
      case 'agents/profile':
        return this.documents.answer(call, resource);
      default:
        throw refusals.notFound();
    }
  }

  private refuse(request: XapiRequest, error: unknown): XapiAnswer {
    let refusal: Refusal;
    if (error instanceof Refusal) refusal = error;
    else if (error instanceof DomainError && error.code === 'lrs.beingErased')
      refusal = refusals.beingErased();
    else if (isDatabaseAway(error)) {
      this.log.warn({ err: error, path: request.path }, 'the record store has no database just now');
      refusal = refusals.unavailable();
    } else {
      this.log.error({ err: error, path: request.path }, 'a request to the record store failed');
      refusal = new Refusal(500, 'internal', {
        vi: 'Có lỗi ở phía kho. Lỗi đã được ghi lại.',
        en: 'Something went wrong in the store. It has been recorded.',
      });
    }
    const language = /^\s*vi\b/i.test(request.header('accept-language') ?? '') ? defaultLanguage : 'en';
    const { status, code, path, rule, words, headers } = refusal;
    const told = { error: words[language], code, ...(path && { path }), ...(rule && { rule }) };
    return { ...jsonAnswer(told, headers), status };
  }

  private cors(request: XapiRequest): Record<string, string> {
    if (!this.config.corsOrigins) return {};
    const origin = this.config.allowedOrigin(request.header('origin'));
    const vary = { Vary: 'Origin' };
    return origin ? { 'Access-Control-Allow-Origin': origin, ...vary, ...corsHeaders } : vary;
  }
}

function resourceOf(path: string): [resource: string, rest: string] {
  const more = /^statements\/more\/(.+)$/.exec(path);
  return more ? ['statements/more', more[1]!] : [path, ''];
}
