import { type Actor, CurrentActor, MaybeActor, Public } from '@domdom/platform';
import { Body, Controller, Get, Param, Put, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { AttendanceService } from './attendance.service';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import {
  AttendanceDto,
  AttendanceSavedDto,
  CalendarEntryDto,
  ClassesDto,
  ClassWithSessionsDto,
  classDto,
  listedPersonDto,
  RegistrationsDto,
  RollEntryDto,
  sessionDto,
} from './dto/class-answer.dto';
import { ClassFilterDto, ClassListDto } from './dto/class-filter.dto';
import { UnmetClassSearches } from './unmet-class-searches';

@ApiTags('classes')
@Controller('api/v1/classes')
export class ClassesApiController {
  constructor(
    private readonly classes: ClassesService,
    private readonly attendance: AttendanceService,
    private readonly repository: ClassesRepository,
    private readonly unmet: UnmetClassSearches,
  ) {}

  /** Classes one can join, the soonest first. */
  @Public()
  @Get()
  @ApiOkResponse({ type: ClassesDto })
  async list(
    @MaybeActor() actor: Actor | null,
    @Query() filter: ClassFilterDto,
    @Req() request: Request,
  ): Promise<ClassesDto> {
    const page = await this.classes.list(actor, filter);
    if (page.total === 0) this.unmet.note(actor, request, filter);
    return { ...page, items: page.items.map(classDto) };
  }

  /** The sessions of a month of the classes that the same filters leave. */
  @Public()
  @Get('sessions')
  @ApiOkResponse({ type: [CalendarEntryDto] })
  async sessions(
    @MaybeActor() actor: Actor | null,
    @Query() { month, view: _, ...filter }: ClassListDto,
  ): Promise<CalendarEntryDto[]> {
    return (await this.classes.monthOf(actor, filter, month)).entries;
  }

  @Public()
  @Get(':id')
  @ApiOkResponse({ type: ClassWithSessionsDto })
  async one(@MaybeActor() actor: Actor | null, @Param('id') id: string): Promise<ClassWithSessionsDto> {
    const view = await this.classes.get(actor, id);
    return { ...classDto(view), sessions: (await this.classes.sessions(id)).map(sessionDto) };
  }

  /** Who is in the class and who waits; for those who run it. */
  @Get(':id/registrations')
  @ApiOkResponse({ type: RegistrationsDto })
  async people(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RegistrationsDto> {
    await this.classes.get(actor, id, 'run');
    const items = (await this.repository.people(id)).map(listedPersonDto);
    return { items, total: items.length };
  }

  @Get(':id/sessions/:sessionId/attendance')
  @ApiOkResponse({ type: [RollEntryDto] })
  async roll(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<RollEntryDto[]> {
    const { entries } = await this.attendance.roll(actor, id, sessionId);
    return entries.map(({ personId, name, mark }) => ({ personId, name, mark }));
  }

  /** Marks people; those who are not named stay as they are. */
  @Put(':id/sessions/:sessionId/attendance')
  @ApiOkResponse({ type: AttendanceSavedDto })
  async mark(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Body() { marks, reason }: AttendanceDto,
  ): Promise<AttendanceSavedDto> {
    const given = new Map(marks.map((mark) => [mark.personId, mark.status]));
    return { changed: await this.attendance.save(actor, id, sessionId, given, reason ?? null) };
  }
}
