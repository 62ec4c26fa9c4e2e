import { rm } from 'node:fs/promises';
import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { packageErrors } from './domain/package.errors';
import { WaiveDto } from './dto/packages.dto';
import { PackagesConfig } from './packages.config';
import { packagesWords } from './packages.messages';
import { AttemptPage, AttemptsPage } from './pages/attempts.page';
import { PackagePage } from './pages/package.page';
import { PackageResults } from './results/results.service';
import { PackagesHost } from './running/packages-host';
import { PackageUpload, type UploadedPackage } from './storing/package-upload';
import { PackagesService } from './storing/packages.service';

const say = () => packagesWords(requestContext.language());

/** Where authors bring a lesson's package and see what learners did with it. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/packages')
export class TeachPackagesPagesController {
  constructor(
    private readonly packages: PackagesService,
    private readonly results: PackageResults,
    private readonly host: PackagesHost,
    private readonly config: PackagesConfig,
  ) {}

  @Get(':lessonId')
  show(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    return this.page(actor, lessonId, blankForm());
  }

  @Post(':lessonId')
  @UseInterceptors(PackageUpload)
  async bring(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @UploadedFile() file: UploadedPackage | undefined,
  ) {
    try {
      return await submit<object>(
        { values: {}, input: {}, problems: [] },
        async () => {
          if (!file) throw packageErrors.noFile();
          if (file.size > this.config.laterBytes) {
            return seeOther(`/jobs/${await this.packages.bringLater(actor, lessonId, file.path)}`);
          }
          const { title } = await this.packages.bringToLesson(actor, lessonId, file.path);
          return seeOther(`/teach/packages/${lessonId}`, say().brought(title));
        },
        (refused) => this.page(actor, lessonId, refused),
      );
    } finally {
      if (file) await rm(file.path, { force: true });
    }
  }

  @Get(':lessonId/download')
  async download(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @Res() response: Response,
  ): Promise<void> {
    const lesson = await this.packages.lessonToEdit(actor, lessonId);
    const { found, content } = await this.packages.archive(actor, lesson.contentId ?? '');
    response.type('application/zip').attachment(`${found.title.replace(/[\\/:*?"<>|]/g, '-')}.zip`);
    response.setHeader('Content-Length', found.bytes);
    content.on('error', () => response.destroy());
    content.pipe(response);
  }

  @Get(':lessonId/attempts')
  async attempts(@CurrentActor() actor: Actor, @Param('lessonId') lessonId: string) {
    return <AttemptsPage {...(await this.results.of(actor, lessonId))} />;
  }

  @Get(':lessonId/attempts/:attemptId')
  async attempt(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @Param('attemptId') attemptId: string,
  ) {
    return <AttemptPage shown={await this.results.attempt(actor, lessonId, attemptId)} />;
  }

  @Post(':lessonId/attempts/:attemptId/waive')
  waive(
    @CurrentActor() actor: Actor,
    @Param('lessonId') lessonId: string,
    @Param('attemptId') attemptId: string,
    @FormBody(WaiveDto) form: Form<WaiveDto>,
  ) {
    return submit(
      form,
      async ({ unit }) => {
        await this.results.waive(actor, lessonId, attemptId, unit);
        return seeOther(`/teach/packages/${lessonId}/attempts/${attemptId}`, say().waived);
      },
      async () => <AttemptPage shown={await this.results.attempt(actor, lessonId, attemptId)} />,
    );
  }

  private async page(actor: Actor, lessonId: string, form: Form<{ file?: string }>) {
    const lesson = await this.packages.lessonToEdit(actor, lessonId);
    const found = await this.packages.inLesson(lesson);
    return (
      <PackagePage
        lesson={lesson}
        found={found}
        form={form}
        limitMebibytes={this.config.uploadMebibytes}
        runs={this.host.origin !== null}
      />
    );
  }
}
