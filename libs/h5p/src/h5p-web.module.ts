import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AttemptsApiController, OwnAttemptsApiController } from './attempts/attempts.api.controller';
import { OwnAttemptsPagesController } from './attempts/own-attempts.pages.controller';
import { ResultsPagesController } from './attempts/results.pages.controller';
import { AuthoringPagesController } from './authoring/authoring.pages.controller';
import { FormController } from './authoring/form.controller';
import { EmbeddedController } from './embeds/embedded.controller';
import { EmbedsApiController } from './embeds/embeds.api.controller';
import { EmbedsPagesController } from './embeds/embeds.pages.controller';
import { FilesController } from './files/files.controller';
import { GenuineEditorController } from './genuine/genuine-editor.controller';
import { GenuineEditorPagesController } from './genuine/genuine-editor.pages.controller';
import { H5pApiController } from './h5p.api.controller';
import { h5pWords } from './h5p.messages';
import { H5pModule } from './h5p.module';
import { ImportApiController } from './importing/import.api.controller';
import { ImportPagesController } from './importing/import.pages.controller';
import { OwnLibraries } from './libraries/own-libraries';
import { OverviewApiController } from './overview/overview.api.controller';
import { OverviewPagesController } from './overview/overview.pages.controller';
import { PlayController } from './playing/play.controller';
import { PlaySender } from './playing/play-sender';
import { RunController } from './playing/run.controller';
import { TextPagesController } from './playing/text.pages.controller';
import { TypesApiController } from './types/types.api.controller';
import { typesWords } from './types/types.messages';
import { TypesPagesController } from './types/types.pages.controller';

@Module({
  imports: [H5pModule, CoursesModule],
  controllers: [
    AttemptsApiController,
    AuthoringPagesController,
    EmbeddedController,
    EmbedsApiController,
    EmbedsPagesController,
    FilesController,
    FormController,
    H5pApiController,
    OverviewApiController,
    OverviewPagesController,
    OwnAttemptsApiController,
    OwnAttemptsPagesController,
    PlayController,
    ResultsPagesController,
    RunController,
    TextPagesController,
    GenuineEditorController,
    GenuineEditorPagesController,
    ImportApiController,
    ImportPagesController,
    TypesApiController,
    TypesPagesController,
  ],
  providers: [PlaySender],
})
export class H5pWebModule implements OnApplicationBootstrap {
  constructor(private readonly ownLibraries: OwnLibraries) {
    registerNavigation({
      key: 'teach-h5p',
      path: '/teach/h5p',
      label: { vi: h5pWords.vi.navigation, en: h5pWords.en.navigation },
      icon: 'play',
      for: 'instructor',
      order: 62,
    });
    registerNavigation({
      key: 'h5p-types',
      path: '/admin/h5p/types',
      label: { vi: typesWords('vi').navigation, en: typesWords('en').navigation },
      icon: 'play',
      for: 'administrator',
      order: 165,
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.ownLibraries.ensureInstalled();
  }
}
