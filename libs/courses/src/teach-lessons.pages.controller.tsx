import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  FileStorage,
  type Form,
  FormBody,
  Requires,
  requestContext,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Req, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { CourseContents } from './course-contents.service';
import { CoursesService } from './courses.service';
import { LessonFormDto } from './dto/courses.dto';
import { audioKey, audioLimit } from './lesson-audio';
import { lessonHtml } from './lesson-html';
import { UploadLimits } from './media/media.config';
import { mediaWords } from './media/media.messages';
import { PicturesService } from './media/pictures.service';
import { ReceiveFiles, sentWith } from './media/upload.interceptor';
import { LessonEditorPage, LessonPreviewPage } from './pages/lesson-editor.page';
import { LessonPlayers } from './ports/lesson-players';
import { teachWords } from './teach.messages';
import { CourseVersions } from './versions/versions.service';
import type { LessonView } from './views';

const say = () => teachWords(requestContext.language());
const coursePath = (id: string) => `/teach/courses/${id}`;

/** Where volunteers write one lesson: its words, its voice. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/lessons')
export class TeachLessonsPagesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly inside: CourseContents,
    private readonly players: LessonPlayers,
    private readonly files: FileStorage,
    private readonly clock: Clock,
    private readonly pictures: PicturesService,
    private readonly versions: CourseVersions,
    private readonly limits: UploadLimits,
  ) {}

  @Get(':lessonId')
  async lesson(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return this.lessonPage(lesson, blankForm<LessonFormDto>(lessonValues(lesson)));
  }

  @Post(':lessonId')
  @UseInterceptors(ReceiveFiles)
  async saveLesson(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @FormBody(LessonFormDto) form: Form<LessonFormDto>,
    @Req() request: Request,
  ) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return submit(
      form,
      async ({ button, alt, ...input }) => {
        const bodyMarkdown = input.bodyMarkdown ?? '';
        if (button === 'picture') {
          const { markdown } = await this.pictures.add(actor, lesson, alt, sentWith(request));
          const longer = `${bodyMarkdown.trimEnd()}\n\n${markdown}\n`.trimStart();
          const values = { ...form.values, bodyMarkdown: longer, alt: '' };
          const said = mediaWords(requestContext.language()).pictureAdded;
          return new PageAnswer(
            await this.lessonPage(lesson, { ...form, values }, lessonHtml(longer), undefined, said),
            200,
          );
        }
        if (button === 'preview') {
          return new PageAnswer(await this.lessonPage(lesson, form, lessonHtml(bodyMarkdown)), 200);
        }
        await this.inside.saveLesson(actor, lesson.courseId, lessonId, { ...input, bodyMarkdown });
        return seeOther(coursePath(lesson.courseId), say().saved);
      },
      (shown) => this.lessonPage(lesson, shown),
    );
  }

  @Post(':lessonId/delete')
  async deleteLesson(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return submit(
      { values: lessonValues(lesson), input: {}, problems: [] },
      async () => {
        await this.inside.deleteLesson(actor, lesson.courseId, lessonId);
        return seeOther(coursePath(lesson.courseId), say().deleted);
      },
      (shown) => this.lessonPage(lesson, { ...shown, input: null }),
    );
  }

  @Get(':lessonId/preview')
  async preview(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return (
      <LessonPreviewPage
        lesson={lesson}
        played={await this.players.play({ actor, enrolmentId: null, lesson })}
      />
    );
  }

  @Post(':lessonId/audio')
  @UseInterceptors(FileInterceptor('audio', { limits: { fileSize: audioLimit, files: 1, fields: 5 } }))
  async setAudio(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @UploadedFile() file: { buffer: Buffer } | undefined,
  ) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    return submit<object>(
      { values: {}, input: {}, problems: [] },
      async () => {
        const key = audioKey(lessonId, file?.buffer, this.clock.now().getTime());
        await this.files.put(key, file?.buffer ?? Buffer.alloc(0));
        await this.inside.setAudio(actor, lesson.courseId, lessonId, key);
        return seeOther(`/teach/lessons/${lessonId}`, say().saved);
      },
      (refused) => this.lessonPage(lesson, blankForm(lessonValues(lesson)), null, refused),
    );
  }

  @Post(':lessonId/audio/remove')
  async removeAudio(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    await this.inside.setAudio(actor, lesson.courseId, lessonId, null);
    if (lesson.audioKey) await this.versions.forgetTrack(lesson.audioKey);
    return seeOther(`/teach/lessons/${lessonId}`, say().deleted);
  }

  private async lessonPage(
    lesson: LessonView,
    form: Form<LessonFormDto>,
    preview: string | null = null,
    audioForm: Form<{ audio?: string }> = blankForm(),
    said: string | null = null,
  ) {
    const { contentId, course } = lesson;
    const copiedFirst =
      course.status === 'draft' && contentId !== null && (await this.versions.contentIsFrozen(contentId));
    return (
      <LessonEditorPage
        lesson={lesson}
        contentAddress={this.players.editAddress(lesson)}
        copiedFirst={copiedFirst}
        form={form}
        preview={preview}
        said={said}
        pictureLimit={`${this.limits.pictureMegabytes} MB`}
        audioForm={audioForm}
      />
    );
  }
}

function lessonValues(lesson: LessonView) {
  return {
    title: lesson.title,
    minutes: String(lesson.minutes),
    bodyMarkdown: lesson.bodyMarkdown,
    passPercentage: String(lesson.passPercentage),
  };
}
