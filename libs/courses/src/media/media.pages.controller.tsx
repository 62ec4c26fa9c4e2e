import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  FileStorage,
  type Form,
  FormBody,
  MaybeActor,
  Public,
  Requires,
  requestContext,
  sendFromStorage,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { LessonMedia } from './lesson-media.entity';
import { UploadLimits } from './media.config';
import { type MediaFields, MediaFormDto } from './media.dto';
import { mediaWords } from './media.messages';
import { MediaService } from './media.service';
import { MediaEditorPage } from './pages/media-editor.page';
import { PicturesService } from './pictures.service';
import { ReceiveFiles, sentWith } from './upload.interceptor';

/** An hour, as long as it is shown to those who may: the address of a changed file is another one. */
const cacheControl = 'private, max-age=3600';

/** Where the content of a video, a sound, a file or a link is made. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/lessons/:lessonId/media')
export class MediaPagesController {
  constructor(
    private readonly media: MediaService,
    private readonly limits: UploadLimits,
  ) {}

  @Get()
  async edit(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const { media } = await this.media.toEdit(actor, lessonId);
    return this.page(actor, lessonId, blankForm(valuesOf(media)));
  }

  @Post()
  @UseInterceptors(ReceiveFiles)
  save(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @FormBody(MediaFormDto) form: Form<MediaFields>,
    @Req() request: Request,
  ) {
    return submit(
      form,
      async (input) => {
        await this.media.save(actor, lessonId, input, sentWith(request));
        return seeOther(`/teach/lessons/${lessonId}`, mediaWords(requestContext.language()).saved);
      },
      (shown) => this.page(actor, lessonId, shown),
    );
  }

  private async page(actor: Actor, lessonId: string, form: Form<MediaFields>) {
    const { lesson, media } = await this.media.toEdit(actor, lessonId);
    return <MediaEditorPage lesson={lesson} media={media} form={form} limits={this.limits} />;
  }
}

const valuesOf = (media: LessonMedia | null) => ({
  address: media?.address ?? '',
  transcript: media?.transcript ?? '',
  description: media?.description ?? '',
});

/** The files of lessons, for those who may read them. */
@ApiExcludeController()
@Public()
@Controller()
export class MediaFilesController {
  constructor(
    private readonly media: MediaService,
    private readonly pictures: PicturesService,
    private readonly files: FileStorage,
  ) {}

  @Get('media/:id/stream')
  async stream(
    @MaybeActor() actor: Actor | null,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const { file, kind } = await this.media.toSee(actor, id);
    // Files are saved, never opened as a page of the portal.
    if (!file || kind === 'file') throw commonErrors.notFound();
    await sendFromStorage(request, response, this.files, { key: file.key, type: file.mime, cacheControl });
  }

  @Get('media/:id/download')
  async download(
    @MaybeActor() actor: Actor | null,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const { file } = await this.media.toSee(actor, id);
    if (!file) throw commonErrors.notFound();
    const { key, mime: type, name: download } = file;
    await sendFromStorage(request, response, this.files, { key, type, download, cacheControl });
  }

  @Get('media/:id/captions.vtt')
  async captions(@MaybeActor() actor: Actor | null, @Param('id') id: string, @Res() response: Response) {
    const { captions } = await this.media.toSee(actor, id);
    if (!captions) throw commonErrors.notFound();
    response.type('text/vtt; charset=utf-8').setHeader('Cache-Control', cacheControl).send(captions);
  }

  @Get('pictures/:id')
  async picture(
    @MaybeActor() actor: Actor | null,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const key = await this.pictures.fileOf(actor, id);
    await sendFromStorage(request, response, this.files, { key, cacheControl: 'private, max-age=604800' });
  }
}
