import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Client } from 'pg';
import { XapiSite } from './xapi-site';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with "npm test -- <jest arguments>"`);
  return value;
}

/** A fresh database beside the test's own, for a second store; returns its address. */
export async function makeFarDatabase(): Promise<string> {
  const admin = new Client(required('DATABASE_ADMIN_URL'));
  await admin.connect();
  const name = `${new URL(required('DATABASE_URL')).pathname.slice(1)}_far`;
  try {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(
      `create database ${name} template ${new URL(required('TEST_TEMPLATE_URL')).pathname.slice(1)}`,
    );
  } finally {
    await admin.end();
  }
  const url = new URL(required('DATABASE_ADMIN_URL'));
  url.pathname = `/${name}`;
  return url.href;
}

/** What stands in the way of a request: `null` lets it through to the real store. */
export type Obstacle = (request: {
  method: string;
  path: string;
  body: Buffer;
}) => { status: number; body?: string; headers?: Record<string, string> } | 'cut' | 'cut-afterwards' | null;

/** Another record store, a real one with its own database, behind a line that tests can disturb. */
export class FarSide {
  /** What came in, in order. */
  readonly requests: { method: string; path: string; status: number }[] = [];
  obstacle: Obstacle = () => null;

  private constructor(
    readonly site: XapiSite,
    private readonly server: Server,
  ) {}

  static async open(): Promise<FarSide> {
    const own = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = await makeFarDatabase();
    const site = await XapiSite.open();
    process.env['DATABASE_URL'] = own;
    let side: FarSide;
    const server = createServer((incoming, response) => {
      void side.answer(incoming, response).catch(() => response.destroy());
    });
    side = new FarSide(site, server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return side;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/xapi/`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.site.close();
  }

  private async answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const { method = '', url = '' } = incoming;
    const obstacle = this.obstacle({ method, path: url, body });
    if (obstacle === 'cut') {
      this.requests.push({ method, path: url, status: 0 });
      response.destroy();
      return;
    }
    if (obstacle && typeof obstacle === 'object') {
      this.requests.push({ method, path: url, status: obstacle.status });
      response.writeHead(obstacle.status, obstacle.headers).end(obstacle.body);
      return;
    }
    const { port } = this.site.app.getHttpServer().address() as AddressInfo;
    const passed = request({ port, host: '127.0.0.1', method, path: url, headers: incoming.headers });
    const came = await new Promise<IncomingMessage>((resolve, reject) => {
      passed.on('response', resolve).on('error', reject).end(body);
    });
    const content = await buffer(came);
    this.requests.push({ method, path: url, status: came.statusCode ?? 0 });
    if (obstacle === 'cut-afterwards') response.destroy();
    else response.writeHead(came.statusCode ?? 500, came.headers).end(content);
  }
}
