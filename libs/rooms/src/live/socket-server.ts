import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type Actor,
  commonErrors,
  DomainError,
  GuestHosts,
  isId,
  Log,
  networkOf,
  newId,
  PlatformConfig,
  RateLimit,
  requestContext,
  splitLanguage,
  VisitorResolver,
} from '@domdom/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Request } from 'express';
import { type WebSocket, WebSocketServer } from 'ws';
import { RoomAccess } from '../access/room-access.service';
import { PresenceKeeper } from '../presence/presence-keeper';
import { Arrivals } from './arrivals.service';
import { clientAddress } from './client-address';
import { Pace } from './pace';
import { mostMediaBytes } from './read-request';
import { problem, RoomRequests } from './room-requests.service';
import { Seat } from './seat';
import { SocketLine } from './socket-line';

const address = /^\/rooms\/([^/?]+)\/live\/?(?:\?|$)/;
/** One phone that comes and goes in a valley with a weak line opens many; nobody needs more than this. */
export const mostLines = { tries: 40, seconds: 60 };
// A school's computer room has one address.
const mostKnocks = { tries: 1200, seconds: 60 };

/** The live lines of rooms over WebSockets, on the portal's own server. */
@Injectable()
export class SocketServer implements OnApplicationBootstrap {
  private readonly server = new WebSocketServer({
    noServer: true,
    // A description of 64 KiB and what is around it; a longer message closes the line.
    maxPayload: mostMediaBytes + 8 * 1024,
    perMessageDeflate: false,
    clientTracking: false,
  });
  private closing = false;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly visitors: VisitorResolver,
    private readonly guests: GuestHosts,
    private readonly access: RoomAccess,
    private readonly arrivals: Arrivals,
    private readonly requests: RoomRequests,
    private readonly presence: PresenceKeeper,
    private readonly limit: RateLimit,
    private readonly config: PlatformConfig,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    server?.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => undefined);
      const { language, path } = splitLanguage(request.url ?? '');
      const context = { requestId: newId(), language, path, actor: null, queries: 0 };
      requestContext.run(context, () => void this.upgrade(request, socket, head));
    });
  }

  /** No line is opened any more. */
  close(): void {
    this.closing = true;
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    try {
      const { seatFor } = await this.admit(request);
      this.server.handleUpgrade(request, socket, head, (opened) => {
        const context = requestContext.current();
        if (context) requestContext.run(context, () => this.opened(opened, seatFor));
      });
    } catch (error) {
      if (!(error instanceof DomainError)) this.log.error({ err: error }, 'a line was not opened');
      refuse(socket, error);
    }
  }

  /** @throws what keeps somebody from opening a line */
  private async admit(request: IncomingMessage): Promise<{ seatFor: (line: SocketLine) => Seat }> {
    const { language, path } = requestContext.current() ?? { language: 'vi' as const, path: '' };
    const sessionId = address.exec(path)?.[1] ?? '';
    const hostname = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (!isId(sessionId) || this.guests.isClosed(hostname, path)) throw commonErrors.notFound();
    if (this.closing || !this.isOwnOrigin(request)) throw commonErrors.forbidden();
    await this.limit.take(
      'rooms-knock',
      networkOf(clientAddress(request, this.config.trustedProxies)),
      mostKnocks,
    );
    const { actor, key } = await this.visitors.resolve(request as Request);
    if (!actor) throw commonErrors.signInFirst();
    await this.limit.take('rooms-line', actor.personId, mostLines);
    const entry = await this.access.entry(actor, sessionId);
    return { seatFor: (line) => new Seat(actor, entry, language, key, line) };
  }

  private opened(socket: WebSocket, seatFor: (line: SocketLine) => Seat): void {
    const pace = new Pace(Date.now());
    const line: SocketLine = new SocketLine(socket, () => {
      if (seat.presenceId) this.presence.alive(seat.presenceId).catch(() => undefined);
    });
    const seat = seatFor(line);
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      const said = pace.take(Date.now());
      if (said === 'flood' || isBinary) socket.close(1008);
      else if (said === 'refused') seat.tell(tooFast(seat, data));
      else void this.requests.take(seat, data.toString('utf8'));
    });
    socket.on('close', () => void this.arrivals.leave(seat));
    void this.arrivals.come(seat);
  }

  /** Whether the page that opens the line is this portal's: cookies alone would come from anywhere. */
  private isOwnOrigin({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    if (!origin) return false;
    if (origin === new URL(this.config.address).origin) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}

function tooFast({ language }: { language: Actor['language'] }, data: Buffer) {
  const n = Number(/"n":(\d{1,15})\b/.exec(data.toString('latin1'))?.[1] ?? 0);
  return problem(language, n, commonErrors.tooMany({ seconds: 1 }));
}

const statuses: Record<string, string> = {
  'not-found': '404 Not Found',
  forbidden: '403 Forbidden',
  unauthenticated: '401 Unauthorized',
  'too-many': '429 Too Many Requests',
};

function refuse(socket: Duplex, error: unknown): void {
  const known = error instanceof DomainError;
  const status = (known && statuses[error.kind]) || (known ? '409 Conflict' : '503 Service Unavailable');
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
