import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AttemptsApiController, OwnAttemptsApiController } from './attempts/attempts.api.controller';
import { OwnAttemptsPagesController } from './attempts/own-attempts.pages.controller';
import { ResultsPagesController } from './attempts/results.pages.controller';
import { AuthoringPagesController } from './authoring/authoring.pages.controller';
import { FormController } from './authoring/form.controller';
import { FilesController } from './files/files.controller';
import { H5pApiController } from './h5p.api.controller';
import { h5pWords } from './h5p.messages';
import { H5pModule } from './h5p.module';
import { OwnLibraries } from './libraries/own-libraries';
import { OverviewApiController } from './overview/overview.api.controller';
import { OverviewPagesController } from './overview/overview.pages.controller';
import { PlayController } from './playing/play.controller';
import { TextPagesController } from './playing/text.pages.controller';

@Module({
  imports: [H5pModule, CoursesModule],
  controllers: [
    AttemptsApiController,
    AuthoringPagesController,
    FilesController,
    FormController,
    H5pApiController,
    OverviewApiController,
    OverviewPagesController,
    OwnAttemptsApiController,
    OwnAttemptsPagesController,
    PlayController,
    ResultsPagesController,
    TextPagesController,
  ],
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
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.ownLibraries.ensureInstalled();
  }
}
