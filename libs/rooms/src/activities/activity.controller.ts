import { type Actor, CurrentActor, localPath, requestContext } from '@domdom/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { RoomAccess } from '../access/room-access.service';
import { ActivitiesService } from './activities.service';

/** The frame in which a room's lesson plays: one address for all, which leads each to their own attempt. */
@ApiExcludeController()
@Controller('rooms/:sessionId/activity')
export class ActivityController {
  constructor(
    private readonly access: RoomAccess,
    private readonly activities: ActivitiesService,
  ) {}

  @Get(':id')
  async play(
    @CurrentActor() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const room = await this.access.entry(actor, sessionId);
    const path = await this.activities.playPath(actor, room, id);
    response.redirect(302, localPath(requestContext.language(), path));
  }
}
