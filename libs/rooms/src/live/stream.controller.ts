import {
  type Actor,
  CurrentActor,
  commonErrors,
  PlatformConfig,
  RateLimit,
  requestContext,
} from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { RoomAccess } from '../access/room-access.service';
import { RoomsRepository } from '../access/rooms.repository';
import { roomErrors } from '../rooms.errors';
import { Arrivals } from './arrivals.service';
import { readRequest } from './read-request';
import { RoomChannel } from './room-channel';
import { RoomHub } from './room-hub';
import { RoomRequests } from './room-requests.service';
import { RoomStore } from './room-store';
import { Seat } from './seat';
import { mostLines } from './socket-server';
import { StreamLine } from './stream-line';

const mostSaid = { tries: 150, seconds: 10 };

/** The live line where no WebSocket goes through: events come down, what the browser says goes up by POST. */
@ApiExcludeController()
@Controller('rooms/:sessionId/live')
export class StreamController {
  constructor(
    private readonly access: RoomAccess,
    private readonly rooms: RoomsRepository,
    private readonly arrivals: Arrivals,
    private readonly requests: RoomRequests,
    private readonly hub: RoomHub,
    private readonly store: RoomStore,
    private readonly channel: RoomChannel,
    private readonly limit: RateLimit,
    private readonly config: PlatformConfig,
  ) {}

  @Get()
  async open(
    @CurrentActor() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // Another site's page can't read it, but opening it would end the line that the person has.
    if (!this.isOwnPage(request)) throw commonErrors.forbidden();
    if (!request.accepts('text/event-stream')) throw commonErrors.notFound();
    await this.limit.take('rooms-line', actor.personId, mostLines);
    const entry = await this.access.entry(actor, sessionId);
    const line = new StreamLine(response);
    const seat = new Seat(actor, entry, requestContext.language(), request.visitor?.key ?? null, line);
    response.on('close', () => void this.arrivals.leave(seat));
    await this.arrivals.come(seat);
  }

  /** Takes one request; its reply comes down the line. @throws rooms.noLine when none is open */
  @Post()
  @HttpCode(202)
  async say(
    @CurrentActor() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Body() said: Record<string, unknown>,
  ): Promise<Record<string, never>> {
    await this.limit.take('rooms-said', `${sessionId}:${actor.personId}`, mostSaid);
    const read = readRequest(said);
    if (!('request' in read)) throw read.error;
    const seat = this.hub.seatOf(sessionId, actor.personId);
    if (seat) {
      seat.heard();
      void this.requests.take(seat, said);
      return {};
    }
    if (!(await this.passOn(actor, sessionId, said))) throw roomErrors.noLine();
    return {};
  }

  /** The line may be held by another process of the portal. */
  private async passOn(actor: Actor, sessionId: string, said: unknown): Promise<boolean> {
    const seatId = await this.rooms.seatId(sessionId, actor.personId);
    const person = seatId && (await this.store.person(sessionId, seatId));
    if (!person || person.awayAt !== null || person.process === this.channel.process) return false;
    return this.channel.pass(person.process, { sessionId, personId: actor.personId, said });
  }

  private isOwnPage(request: Request): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin';
    const { origin, host } = request.headers;
    return !origin || origin === new URL(this.config.address).origin || new URL(origin).host === host;
  }
}
