import { type Actor, CurrentActor, PlatformConfig } from '@domdom/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { RoomAccess } from './access/room-access.service';
import { RoomLessons } from './activities/room-lessons.repository';
import { RoomPage } from './pages/room.page';

/** The page of an online room: the only one that may use camera, microphone and screen. */
@ApiExcludeController()
@Controller('classes/:classId/sessions/:sessionId/room')
export class RoomPagesController {
  constructor(
    private readonly access: RoomAccess,
    private readonly lessons: RoomLessons,
    private readonly config: PlatformConfig,
  ) {}

  @Get()
  async room(
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('sessionId') sessionId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const room = await this.access.entry(actor, sessionId, classId);
    response.setHeader('Permissions-Policy', 'camera=(self), microphone=(self), display-capture=(self)');
    this.allowLine(response);
    const lessons = room.role === 'host' ? await this.lessons.of(room.courseId, actor.personId) : [];
    return <RoomPage room={room} name={actor.name} lessons={lessons} />;
  }

  /** Older browsers take `'self'` for the address with https alone, not for its WebSockets. */
  private allowLine(response: Response): void {
    const policy = String(response.getHeader('Content-Security-Policy') ?? '');
    const line = this.config.address.replace(/^http/, 'ws');
    response.setHeader(
      'Content-Security-Policy',
      policy.replace(/connect-src [^;]*/, (sources) => `${sources} ${new URL(line).origin}`),
    );
  }
}
