import {
  type Actor,
  Clock,
  commonErrors,
  FileStorage,
  MaybeActor,
  Public,
  QueryFilters,
} from '@domdom/platform';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CatalogueService } from './catalogue.service';
import { CoursesService } from './courses.service';
import { can } from './domain/course.policy';
import { CatalogueFiltersDto, ProgrammeFiltersDto } from './dto/courses.dto';
import { sendAudio } from './lesson-audio';
import { CataloguePage } from './pages/catalogue.page';
import { CoursePage } from './pages/course.page';
import { ProgrammePage } from './pages/programme.page';
import { ProgrammesPage } from './pages/programmes.page';
import { ClassCataloguePort } from './ports/class-catalogue';
import { CourseLearningPort } from './ports/course-learning';
import { CoursePageSections } from './ports/course-page';
import { ProgrammeLearningPort } from './ports/programme-learning';
import { ProgrammesService } from './programmes.service';
import { UnmetCourseSearches } from './unmet-course-searches';
import { CourseVersions } from './versions/versions.service';

/** What everybody may read: the catalogue, courses, programmes. */
@ApiExcludeController()
@Public()
@Controller()
export class CoursesPagesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly courses: CoursesService,
    private readonly programmes: ProgrammesService,
    private readonly learning: CourseLearningPort,
    private readonly files: FileStorage,
    private readonly versions: CourseVersions,
    private readonly following: ProgrammeLearningPort,
    private readonly classes: ClassCataloguePort,
    private readonly clock: Clock,
    private readonly pageSections: CoursePageSections,
    private readonly unmet: UnmetCourseSearches,
  ) {}

  @Get('courses')
  async list(
    @QueryFilters(CatalogueFiltersDto) { after, ...filters }: CatalogueFiltersDto,
    @MaybeActor() actor: Actor | null,
    @Req() request: Request,
  ) {
    const { sort: _, ...chosen } = filters;
    const unfiltered = Object.values(chosen).every((value) => !value) && !after;
    const [found, programmes] = await Promise.all([
      this.catalogue.list(filters, after),
      unfiltered ? this.programmes.list({}, undefined, 3) : null,
    ]);
    if (found.total === 0) this.unmet.note(actor, request, filters);
    return <CataloguePage filters={filters} found={found} programmes={programmes?.items ?? []} />;
  }

  @Get('courses/:slug')
  async course(@Param('slug') slug: string, @MaybeActor() actor: Actor | null) {
    const course = await this.courses.bySlug(actor, slug);
    const mayEdit = can('edit', actor, course);
    const needed = course.prerequisites.map(({ id }) => id);
    const [standing, completed] = await Promise.all([
      this.learning.standing(actor, course.id),
      this.learning.completedAmong(actor, needed),
    ]);
    const older = 'courseVersion' in standing ? standing.courseVersion : null;
    const sections = await this.versions.contents(course.id, older ?? null);
    const more = await this.pageSections.render({ actor, course, standing, mayEdit });
    return (
      <CoursePage
        actor={actor}
        course={course}
        sections={sections}
        standing={standing}
        mayEdit={mayEdit}
        missing={course.prerequisites.filter(({ id }) => !completed.includes(id))}
        now={this.clock.now()}
        more={more}
      />
    );
  }

  @Get('programmes')
  async programmeList(@QueryFilters(ProgrammeFiltersDto) { after, ...filters }: ProgrammeFiltersDto) {
    return <ProgrammesPage filters={filters} found={await this.programmes.list(filters, after)} />;
  }

  @Get('programmes/:slug')
  async programme(@Param('slug') slug: string, @MaybeActor() actor: Actor | null) {
    const programme = await this.programmes.bySlug(actor, slug);
    const [standing, classes] = await Promise.all([
      this.following.standing(actor, programme.id),
      this.classes.byIds(programme.classes.map(({ id }) => id)),
    ]);
    return (
      <ProgrammePage
        actor={actor}
        programme={programme}
        classes={classes}
        standing={standing}
        mayEdit={can('edit', actor, programme)}
      />
    );
  }

  @Get('lessons/:id/audio')
  async audio(
    @Param('id') id: string,
    @Query('version') version: string | undefined,
    @MaybeActor() actor: Actor | null,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const lesson = await this.versions.lesson(id, version ? Math.trunc(Number(version)) || 0 : null);
    if (!lesson?.audioKey || !can('read', actor, lesson.course)) throw commonErrors.notFound();
    await sendAudio(this.files, lesson.audioKey, request, response);
  }
}
