import { type Actor, CurrentActor } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AttendanceService } from '../attendance.service';
import { CheckedInDto, CheckInApiDto, ShownCodesDto } from '../dto/check-in.dto';
import { MarksAnswerDto, MarksBatchDto, RollChangeDto } from '../dto/marks.dto';
import { CheckInService } from './check-in.service';
import { CodeDrawer } from './shown-codes';
import { TapsService } from './taps.service';

@ApiTags('classes')
@Controller('api/v1/classes/:id/sessions/:sessionId')
export class AttendanceApiController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly taps: TapsService,
    private readonly checkIns: CheckInService,
    private readonly drawer: CodeDrawer,
  ) {}

  /** Takes in marks that a device made, with a line or without; each is answered by its id. */
  @Post('marks')
  @HttpCode(200)
  @ApiOkResponse({ type: MarksAnswerDto })
  receive(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Body() batch: MarksBatchDto,
  ): Promise<MarksAnswerDto> {
    return this.taps.receive(actor, id, sessionId, batch);
  }

  /** The codes of this moment, for a page in the room; the square one changes every 20 seconds. */
  @Get('check-in')
  @ApiOkResponse({ type: ShownCodesDto })
  async codes(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<ShownCodesDto> {
    return this.drawer.draw(await this.checkIns.show(actor, id, sessionId));
  }

  /** Marks the asking person, or family whom they registered, as present by a code shown in the room. */
  @Post('check-in')
  @HttpCode(200)
  @ApiOkResponse({ type: CheckedInDto })
  checkIn(
    @CurrentActor() actor: Actor,
    @Param('sessionId') sessionId: string,
    @Body() { code, pass, personIds }: CheckInApiDto,
  ): Promise<CheckedInDto> {
    const ticket = pass === undefined ? undefined : this.checkIns.scan(pass)?.ticket;
    return this.checkIns.checkIn(actor, sessionId, { code, ticket }, personIds);
  }

  /** The marks of a session that were changed, and those that came too late to count; the latest first. */
  @Get('attendance/changes')
  @ApiOkResponse({ type: [RollChangeDto] })
  async changes(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<RollChangeDto[]> {
    return (await this.attendance.roll(actor, id, sessionId)).changes;
  }
}
