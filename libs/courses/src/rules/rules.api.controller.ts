import { type Actor, CurrentActor, MaybeActor, Public, Requires } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CoursesService } from '../courses.service';
import { ProgrammesService } from '../programmes.service';
import { CourseRulesService } from './course-rules.service';
import { ProgrammeRulesService } from './programme-rules.service';
import {
  CourseRulesDto,
  CourseWithRulesDto,
  courseRulesOf,
  LessonRulesDto,
  lessonRulesOf,
  OpeningDto,
  openingOf,
  PrerequisitesDto,
  ProgrammePlanDto,
  programmePlanDto,
} from './rules.dto';

/** When lessons open, what a course asks for first, and when it is complete. */
@ApiTags('rules')
@Controller('api/v1')
export class RulesApiController {
  constructor(
    private readonly courses: CoursesService,
    private readonly programmes: ProgrammesService,
    private readonly rules: CourseRulesService,
    private readonly plans: ProgrammeRulesService,
  ) {}

  @Public()
  @Get('courses/:id/rules')
  @ApiOkResponse({ type: CourseWithRulesDto })
  async read(@MaybeActor() actor: Actor | null, @Param('id') id: string): Promise<CourseWithRulesDto> {
    const { rules, prerequisites } = await this.courses.course(actor, id);
    const sections = await this.courses.contents(id);
    return {
      ...rules,
      prerequisites,
      sections: sections.map((section) => ({
        id: section.id,
        title: section.title,
        ...section.rules,
        lessons: section.lessons.map((lesson) => ({ id: lesson.id, title: lesson.title, ...lesson.rules })),
      })),
    };
  }

  @Requires('instructor')
  @Put('courses/:id/rules')
  @HttpCode(204)
  save(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() dto: CourseRulesDto): Promise<void> {
    return this.rules.save(actor, id, courseRulesOf(dto));
  }

  @Requires('instructor')
  @Put('courses/:id/prerequisites')
  @HttpCode(204)
  savePrerequisites(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { prerequisiteIds }: PrerequisitesDto,
  ): Promise<void> {
    return this.rules.savePrerequisites(actor, id, prerequisiteIds);
  }

  @Requires('instructor')
  @Put('courses/:id/sections/:sectionId/rules')
  @HttpCode(204)
  saveSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
    @Body() dto: OpeningDto,
  ): Promise<void> {
    return this.rules.saveSection(actor, id, sectionId, openingOf(dto));
  }

  @Requires('instructor')
  @Put('courses/:id/lessons/:lessonId/rules')
  @HttpCode(204)
  saveLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
    @Body() dto: LessonRulesDto,
  ): Promise<void> {
    return this.rules.saveLesson(actor, id, lessonId, lessonRulesOf(dto));
  }

  @Public()
  @Get('programmes/:id/rules')
  @ApiOkResponse({ type: ProgrammePlanDto })
  async plan(@MaybeActor() actor: Actor | null, @Param('id') id: string): Promise<ProgrammePlanDto> {
    return programmePlanDto(await this.programmes.byId(actor, id));
  }

  @Requires('official')
  @Put('programmes/:id/rules')
  @HttpCode(204)
  savePlan(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { classes, ...rules }: ProgrammePlanDto,
  ): Promise<void> {
    return this.plans.save(actor, id, rules, classes);
  }
}
