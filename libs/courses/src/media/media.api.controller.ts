import { type Actor, CurrentActor, commonErrors, InvalidInput, Requires, readForm } from '@domdom/platform';
import { Controller, Get, Param, Post, Put, Req, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { CoursesService } from '../courses.service';
import type { LessonMedia } from './lesson-media.entity';
import {
  MediaDto,
  MediaFormDto,
  MediaUploadDto,
  PictureDto,
  PictureFormDto,
  PictureUploadDto,
} from './media.dto';
import { MediaService } from './media.service';
import { PicturesService } from './pictures.service';
import { ReceiveFiles, sentWith } from './upload.interceptor';

/** Contents of lessons that are a video, a sound, a file or a link, and pictures of texts. */
@ApiTags('courses')
@Requires('instructor')
@Controller('api/v1/courses/:id/lessons/:lessonId')
export class MediaApiController {
  constructor(
    private readonly media: MediaService,
    private readonly pictures: PicturesService,
    private readonly courses: CoursesService,
  ) {}

  @Get('media')
  @ApiOkResponse({ type: MediaDto })
  async get(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string): Promise<MediaDto> {
    const { media } = await this.media.toEdit(actor, lessonId);
    if (!media) throw commonErrors.notFound();
    return mediaDto(media);
  }

  /** Gives a lesson its content; without a file the one that is there stays. */
  @Put('media')
  @UseInterceptors(ReceiveFiles)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: MediaUploadDto })
  @ApiOkResponse({ type: MediaDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @Req() request: Request,
  ): Promise<MediaDto> {
    await this.media.save(actor, lessonId, fieldsOf(MediaFormDto, request), sentWith(request));
    return this.get(actor, lessonId);
  }

  /** Stores a picture for the text of a lesson. */
  @Post('pictures')
  @UseInterceptors(ReceiveFiles)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: PictureUploadDto })
  @ApiOkResponse({ type: PictureDto })
  async addPicture(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @Req() request: Request,
  ): Promise<PictureDto> {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return this.pictures.add(actor, lesson, fieldsOf(PictureFormDto, request).alt, sentWith(request));
  }
}

/** The fields of a form with files. @throws what is wrong with them */
function fieldsOf<T extends object>(dto: new () => T, request: Request): T {
  const { input, problems } = readForm(dto, request.body);
  if (!input) throw new InvalidInput(problems);
  return input;
}

function mediaDto(media: LessonMedia): MediaDto {
  const { id, kind, address, fileName, fileMime, fileBytes, captions, transcript, description } = media;
  return {
    ...{ id, kind, address, fileName, fileMime, fileBytes, transcript, description },
    hasCaptions: captions !== null,
  };
}
