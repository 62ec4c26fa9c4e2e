import { rm } from 'node:fs/promises';
import { type Actor, CurrentActor, commonErrors, Requires } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { packageErrors } from './domain/package.errors';
import { PackageAttemptsDto, PackageDto, WaiveDto } from './dto/packages.dto';
import { PackageResults } from './results/results.service';
import { PackageUpload, type UploadedPackage } from './storing/package-upload';
import type { FoundPackage } from './storing/packages.repository';
import { PackagesService } from './storing/packages.service';

const answerOf = (found: FoundPackage): PackageDto => ({
  id: found.id,
  kind: found.kind,
  version: found.version,
  title: found.title,
  parts: found.manifest.parts.map(({ id, title, masteryScore }) => ({ id, title, masteryScore })),
  bytes: found.bytes,
  unpackedBytes: found.unpackedBytes,
  files: found.files,
  createdAt: found.createdAt,
});

@ApiTags('packages')
@Requires('instructor')
@Controller('api/v1/lessons/:lessonId/package')
export class PackagesApiController {
  constructor(
    private readonly packages: PackagesService,
    private readonly results: PackageResults,
  ) {}

  /** The package of a lesson that the actor edits. */
  @Get()
  @ApiOkResponse({ type: PackageDto })
  async get(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string): Promise<PackageDto> {
    const { contentId } = await this.packages.lessonToEdit(actor, lessonId);
    if (!contentId) throw commonErrors.notFound();
    return answerOf(await this.packages.toEdit(actor, contentId));
  }

  /** Brings a SCORM or cmi5 package into a lesson of that kind. */
  @Post()
  @UseInterceptors(PackageUpload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: PackageDto })
  async bring(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @UploadedFile() file: UploadedPackage | undefined,
  ): Promise<PackageDto> {
    if (!file) throw packageErrors.noFile();
    try {
      return answerOf(await this.packages.bringToLesson(actor, lessonId, file.path));
    } finally {
      await rm(file.path, { force: true });
    }
  }

  /** The attempts of learners, the newest first. */
  @Get('attempts')
  @ApiOkResponse({ type: PackageAttemptsDto })
  async attempts(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
  ): Promise<PackageAttemptsDto> {
    const { attempts } = await this.results.of(actor, lessonId);
    return { items: attempts };
  }

  /** Counts a unit of cmi5 as done for a learner. */
  @Post('attempts/:attemptId/waive')
  @HttpCode(204)
  @ApiNoContentResponse()
  async waive(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @Param('attemptId') attemptId: string,
    @Body() { unit }: WaiveDto,
  ): Promise<void> {
    await this.results.waive(actor, lessonId, attemptId, unit);
  }
}
