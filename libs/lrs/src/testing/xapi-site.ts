import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { configureHttp, Database, newId, PlatformModule } from '@domdom/platform';
import { UiModule } from '@domdom/ui';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request, { type Response, type Test as Sent } from 'supertest';
import { schema } from '../../../../apps/shared/src/schema';
import { CredentialsService, type NewCredential } from '../credentials.service';
import { LrsWebModule } from '../lrs-web.module';
import type { Statement, XapiVersion } from '../xapi';

type Method = 'get' | 'head' | 'put' | 'post' | 'delete' | 'options' | 'patch';
type Query = Record<string, string>;

/** The record store over HTTP, for tests; listens on a free port until it is closed. */
export class XapiSite {
  private constructor(
    readonly app: NestExpressApplication,
    readonly database: Database,
  ) {}

  static async open(): Promise<XapiSite> {
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot('portal', schema),
        UiModule,
        IdentityModule,
        OrganisationsModule,
        LrsWebModule,
      ],
    }).compile();
    const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    configureHttp(app);
    await app.listen(0, '127.0.0.1');
    return new XapiSite(app, app.get(Database));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** A tool with a credential of its own, speaking one version. */
  async tool(
    version: XapiVersion = '2.0.0',
    given: Partial<NewCredential> = {},
    mayDefine = true,
  ): Promise<Tool> {
    const scopes = given.scopes ?? (mayDefine ? ['all'] : ['statements/write', 'all/read']);
    const made = await this.app
      .get(CredentialsService)
      .create({ name: 'Công cụ thử', version, ...given, scopes });
    return new Tool(this.app, version, made.key, made.secret, made.credential.id);
  }
}

/** What a tool can ask of the store. */
export class Tool {
  constructor(
    private readonly app: NestExpressApplication,
    readonly version: XapiVersion,
    readonly key: string,
    readonly secret: string,
    readonly id: string,
  ) {}

  /** A request with credential and version, for the test to add to. */
  send(method: Method, path: string, query: Query = {}): Sent {
    return request(this.app.getHttpServer())
      [method](`/xapi/${path}`)
      .query(query)
      .auth(this.key, this.secret)
      .set('X-Experience-API-Version', this.version);
  }

  get(path: string, query: Query = {}): Sent {
    return this.send('get', path, query);
  }

  post(statements: unknown): Sent {
    return this.send('post', 'statements')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(statements));
  }

  put(statement: Statement): Sent {
    return this.send('put', 'statements', { statementId: statement.id! })
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(statement));
  }

  /** The ids of what a query finds, as they come. */
  async ids(query: Query): Promise<string[]> {
    const { body, status, text } = await this.get('statements', query);
    if (status !== 200) throw new Error(`${status}: ${text}`);
    return (body as { statements: Statement[] }).statements.map(({ id }) => id!);
  }
}

let made = 0;

/** A statement with an actor, verb, object and registration that no other test uses. */
export function freshStatement(more: Partial<Statement> = {}): Statement & { id: string } {
  made++;
  const mark = `${process.pid}-${made}-${newId().slice(-6)}`;
  return {
    id: newId(),
    actor: { account: { homePage: 'https://truong.example.vn', name: `hs-${mark}` } },
    verb: { id: `https://truong.example.vn/verbs/${mark}` },
    object: { objectType: 'Activity', id: `https://truong.example.vn/bai/${mark}` },
    ...more,
  } as Statement & { id: string };
}

/** For `.parse()`: an answer as the bytes that came. */
export function bytes(answer: Response, done: (error: Error | null, body: Buffer) => void): void {
  // At run time it is Node's own answer.
  const stream = answer as unknown as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
