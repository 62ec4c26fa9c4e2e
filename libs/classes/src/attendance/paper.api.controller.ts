import { type Actor, CurrentActor } from '@domdom/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PaperRollDto, PaperSavedDto } from '../dto/marks.dto';
import { PaperRollService } from './paper-roll.service';

@ApiTags('classes')
@Controller('api/v1/classes/:id/paper-roll')
export class PaperApiController {
  constructor(private readonly paper: PaperRollService) {}

  /** Types a paper list in: who was absent in which session; all others on the list are marked as present. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PaperSavedDto })
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { sessions, reason }: PaperRollDto,
  ): Promise<PaperSavedDto> {
    const typed = Object.fromEntries(sessions.map(({ sessionId, absent }) => [sessionId, absent]));
    return { changed: await this.paper.save(actor, id, typed, reason?.trim() || null) };
  }
}
