import { type Actor, CurrentActor, InvalidInput, Requires, readForm } from '@domdom/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CourseArchives } from './archive/archives.service';
import {
  AuthorActDto,
  CopyCourseDto,
  CourseVersionsDto,
  ExportCourseDto,
  ImportCourseDto,
  ImportUploadDto,
  InstructorDto,
  JobStartedDto,
  OrderDto,
  SearchDto,
} from './authoring.dto';
import { CourseAuthors } from './authors/authors.service';
import { CourseCopy } from './copying/course-copy.service';
import { CourseContents } from './course-contents.service';
import { MadeDto } from './dto/courses-answers.dto';
import { ReceiveFiles, sentWith } from './media/upload.interceptor';
import { CourseVersions } from './versions/versions.service';

/** What authors do with a course as a whole. */
@ApiTags('courses')
@Requires('instructor')
@Controller('api/v1/courses')
export class AuthoringApiController {
  constructor(
    private readonly inside: CourseContents,
    private readonly versions: CourseVersions,
    private readonly authors: CourseAuthors,
    private readonly copies: CourseCopy,
    private readonly archives: CourseArchives,
  ) {}

  /** Begins to make a course of an archive: the portal's own, or a Common Cartridge 1.1 to 1.3. */
  @Post('import')
  @UseInterceptors(ReceiveFiles)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportUploadDto })
  @ApiOkResponse({ type: JobStartedDto })
  async import(@CurrentActor() actor: Actor, @Req() request: Request): Promise<JobStartedDto> {
    const { input, problems } = readForm(ImportCourseDto, request.body);
    if (!input) throw new InvalidInput(problems);
    return { jobId: await this.archives.import(actor, input.unitId, sentWith(request)) };
  }

  /** Begins to pack a course; the job's result names the file: GET /teach/archives/ID/download. */
  @Post(':id/export')
  @ApiOkResponse({ type: JobStartedDto })
  async export(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { form }: ExportCourseDto,
  ): Promise<JobStartedDto> {
    return { jobId: await this.archives.export(actor, id, form) };
  }

  @Get(':id/versions')
  @ApiOkResponse({ type: CourseVersionsDto })
  async versionList(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseVersionsDto> {
    const { versions } = await this.versions.list(actor, id);
    return { items: versions, total: versions.length, next: null };
  }

  /** Begins the next version of an open course, or finds the one that was begun: a course to change and publish. */
  @Post(':id/versions')
  @ApiOkResponse({ type: MadeDto })
  async begin(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MadeDto> {
    return { id: await this.versions.begin(actor, id) };
  }

  /** Throws the next version away; the id is its own. */
  @Delete(':id/draft')
  @HttpCode(204)
  async discard(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.versions.discard(actor, id);
  }

  @Post(':id/copies')
  @ApiOkResponse({ type: MadeDto })
  async copy(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { unitId, title }: CopyCourseDto,
  ): Promise<MadeDto> {
    return { id: await this.copies.copy(actor, id, unitId, title) };
  }

  /** Instructors of the unit who could write it, too. */
  @Get(':id/instructors')
  @ApiOkResponse({ type: [InstructorDto] })
  async instructors(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { q = '' }: SearchDto,
  ): Promise<InstructorDto[]> {
    return this.authors.search(await this.authors.course(actor, id), q);
  }

  @Post(':id/authors')
  @HttpCode(204)
  addAuthor(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { personId }: AuthorActDto,
  ): Promise<void> {
    return this.authors.add(actor, id, personId);
  }

  @Delete(':id/authors/:personId')
  @HttpCode(204)
  removeAuthor(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    return this.authors.remove(actor, id, personId);
  }

  /** Puts all sections and lessons in a new order at once. */
  @Put(':id/order')
  @HttpCode(204)
  order(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { order }: OrderDto): Promise<void> {
    return this.inside.arrange(actor, id, order);
  }
}
