import { type Actor, Clock, isId, MaybeActor, Public } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClicksRepository } from './clicks.repository';

const home = '/recommendations';

/** Leads on from a recommendation, and notes for its own reader that it was followed. */
@ApiExcludeController()
@Public()
@Controller('recommendations/go')
export class ClicksController {
  constructor(
    private readonly clicks: ClicksRepository,
    private readonly clock: Clock,
  ) {}

  @Get(':view/:rank')
  async go(@MaybeActor() actor: Actor | null, @Param('view') view: string, @Param('rank') rank: string) {
    const number = /^[1-9]\d{0,3}$/.test(rank) ? Number(rank) : null;
    if (!actor || !isId(view) || number === null) return seeOther(home);
    return seeOther((await this.clicks.follow(actor.personId, view, number, this.clock.now())) ?? home);
  }
}
