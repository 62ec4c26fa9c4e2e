import { type Actor, CurrentActor, MaybeActor, Public, Requires } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CatalogueService } from './catalogue.service';
import { CourseAuthoring } from './course-authoring.service';
import { CourseContents } from './course-contents.service';
import { CoursesService } from './courses.service';
import { can } from './domain/course.policy';
import {
  AttachH5pDto,
  CatalogueFiltersDto,
  CreateCourseDto,
  MoveDto,
  NewLessonDto,
  SectionDto,
  UpdateCourseDto,
  UpdateLessonDto,
} from './dto/courses.dto';
import { CourseDto, CoursePageDto, courseCardDto, courseDto, MadeDto } from './dto/courses-answers.dto';
import { UnmetCourseSearches } from './unmet-course-searches';

/** Courses: reading is open to everybody, writing to instructors. */
@ApiTags('courses')
@Controller('api/v1/courses')
export class CoursesApiController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly courses: CoursesService,
    private readonly authoring: CourseAuthoring,
    private readonly inside: CourseContents,
    private readonly unmet: UnmetCourseSearches,
  ) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: CoursePageDto })
  async list(
    @Query() { after, ...filters }: CatalogueFiltersDto,
    @MaybeActor() actor: Actor | null,
    @Req() request: Request,
  ): Promise<CoursePageDto> {
    const { items, next, total } = await this.catalogue.list(filters, after);
    if (total === 0) this.unmet.note(actor, request, filters);
    return { items: items.map(courseCardDto), next, total };
  }

  @Public()
  @Get(':id')
  @ApiOkResponse({ type: CourseDto })
  async get(@MaybeActor() actor: Actor | null, @Param('id') id: string): Promise<CourseDto> {
    const course = await this.courses.course(actor, id);
    return courseDto(course, await this.courses.contents(id, !can('edit', actor, course)));
  }

  @Requires('instructor')
  @Post()
  @ApiOkResponse({ type: MadeDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() { unitId, ...details }: CreateCourseDto,
  ): Promise<MadeDto> {
    const { id } = await this.authoring.create(actor, unitId, details);
    return { id };
  }

  @Requires('instructor')
  @Put(':id')
  @HttpCode(204)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { version, ...details }: UpdateCourseDto,
  ): Promise<void> {
    await this.authoring.describe(actor, id, details, version);
  }

  @Requires('instructor')
  @Post(':id/publish')
  @HttpCode(204)
  async publish(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.authoring.publish(actor, id);
  }

  @Requires('instructor')
  @Post(':id/archive')
  @HttpCode(204)
  async archive(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.authoring.archive(actor, id);
  }

  @Requires('instructor')
  @Post(':id/sections')
  @ApiOkResponse({ type: MadeDto })
  async addSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { title }: SectionDto,
  ): Promise<MadeDto> {
    return { id: await this.inside.addSection(actor, id, title) };
  }

  @Requires('instructor')
  @Patch(':id/sections/:sectionId')
  @HttpCode(204)
  renameSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
    @Body() { title }: SectionDto,
  ): Promise<void> {
    return this.inside.renameSection(actor, id, sectionId, title);
  }

  @Requires('instructor')
  @Post(':id/sections/:sectionId/move')
  @HttpCode(204)
  moveSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
    @Body() { direction }: MoveDto,
  ): Promise<void> {
    return this.inside.moveSection(actor, id, sectionId, direction);
  }

  @Requires('instructor')
  @Delete(':id/sections/:sectionId')
  @HttpCode(204)
  deleteSection(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
  ): Promise<void> {
    return this.inside.deleteSection(actor, id, sectionId);
  }

  @Requires('instructor')
  @Post(':id/sections/:sectionId/lessons')
  @ApiOkResponse({ type: MadeDto })
  async addLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sectionId') sectionId: string,
    @Body() lesson: NewLessonDto,
  ): Promise<MadeDto> {
    return { id: await this.inside.addLesson(actor, id, sectionId, { minutes: 3, ...lesson }) };
  }

  @Requires('instructor')
  @Put(':id/lessons/:lessonId')
  @HttpCode(204)
  saveLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
    @Body() lesson: UpdateLessonDto,
  ): Promise<void> {
    return this.inside.saveLesson(actor, id, lessonId, lesson);
  }

  @Requires('instructor')
  @Post(':id/lessons/:lessonId/move')
  @HttpCode(204)
  moveLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
    @Body() { direction }: MoveDto,
  ): Promise<void> {
    return this.inside.moveLesson(actor, id, lessonId, direction);
  }

  @Requires('instructor')
  @Put(':id/lessons/:lessonId/h5p')
  @HttpCode(204)
  attachH5p(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @Body() { contentId }: AttachH5pDto,
  ): Promise<void> {
    return this.courses.attachContent(actor, lessonId, 'h5p', contentId);
  }

  @Requires('instructor')
  @Delete(':id/lessons/:lessonId')
  @HttpCode(204)
  deleteLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
  ): Promise<void> {
    return this.inside.deleteLesson(actor, id, lessonId);
  }
}
