import { type Actor, CurrentActor, Requires } from '@domdom/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedDto } from '../dto/class-answer.dto';
import { ClassReportService } from './class-report.service';
import { CopyingService } from './copying.service';
import {
  CalendarDto,
  ClassReportDto,
  CopyClassDto,
  ExamplesAnswerDto,
  ExamplesDto,
  ReportDto,
  UnitCalendarDto,
  UnitReportDto,
} from './dto/figures.dto';
import { periodKey } from './period';
import { UnitFiguresService } from './unit-figures.service';

/** Calendars, figures and reports for those who run classes; classes that went well and their copies. */
@ApiTags('class figures')
@Controller('api/v1')
export class FiguresApiController {
  constructor(
    private readonly figures: UnitFiguresService,
    private readonly reports: ClassReportService,
    private readonly copying: CopyingService,
  ) {}

  @Requires('official')
  @Get('units/:unitId/class-calendar')
  @ApiOkResponse({ type: UnitCalendarDto })
  async calendar(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Query() { view = 'month', day }: CalendarDto,
  ): Promise<UnitCalendarDto> {
    const { sessions, conflicts } = await this.figures.calendar(actor, unitId, view, day);
    return {
      sessions: sessions.map(({ sessionId, classId, title, unitName, startsAt, endsAt, venueName }) => ({
        ...{ sessionId, classId, title, unitName, startsAt, endsAt, venueName },
      })),
      conflicts: conflicts.map(({ first, second, venueName, instructors }) => ({
        firstSessionId: first.sessionId,
        secondSessionId: second.sessionId,
        venueName,
        instructors: instructors.join(', '),
      })),
    };
  }

  @Requires('official')
  @Get('units/:unitId/class-report')
  @ApiOkResponse({ type: UnitReportDto })
  async unitReport(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @Query() { period: wanted }: ReportDto,
  ): Promise<UnitReportDto> {
    const { period, total, rows, sexes, ages, taught } = await this.figures.report(actor, unitId, wanted);
    const { classes, sessions, cancelled, minutes, people, attendances } = total;
    return {
      period: periodKey(period),
      total: { classes, sessions, cancelled, minutes, people, attendances },
      units: rows,
      ...{ sexes, ages, taught },
    };
  }

  /** For those who run the class. */
  @Get('classes/:id/report')
  @ApiOkResponse({ type: ClassReportDto })
  async classReport(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassReportDto> {
    const { view, sessions, who, completed } = await this.reports.of(actor, id);
    return {
      id: view.id,
      title: view.title,
      sessions: sessions.map(({ id: sessionId, startsAt, status, present, marked }) => ({
        ...{ id: sessionId, startsAt, status, present, marked },
      })),
      ...{ who, completed },
    };
  }

  /** Classes of all units that are over and were attended well. */
  @Requires('instructor')
  @Get('class-examples')
  @ApiOkResponse({ type: ExamplesAnswerDto })
  async examples(@Query() filter: ExamplesDto): Promise<ExamplesAnswerDto> {
    const { items, next } = await this.copying.list(filter);
    return { items: items.map(({ aboveName: _, ...one }) => one), next };
  }

  /** Makes a draft like a class that is over, with its materials. */
  @Requires('instructor')
  @Post('class-examples/:id/copy')
  @ApiCreatedResponse({ type: CreatedDto })
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: CopyClassDto,
  ): Promise<CreatedDto> {
    return { id: await this.copying.copy(actor, id, input) };
  }
}
