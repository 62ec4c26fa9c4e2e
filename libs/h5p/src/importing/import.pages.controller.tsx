import { rm } from 'node:fs/promises';
import {
  type Actor,
  blankForm,
  CurrentActor,
  DomainError,
  Jobs,
  Requires,
  requestContext,
  scopeOf,
  withError,
} from '@domdom/platform';
import { PageAnswer, seeOther } from '@domdom/ui';
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { unitOf } from '../authoring/unit-of';
import { ContentListRepository } from '../contents/content-list.repository';
import { h5pErrors } from '../domain/h5p.errors';
import { h5pWords } from '../h5p.messages';
import { MyContentsPage } from '../pages/my-contents.page';
import { TypeInstalls } from '../types/type-installs.service';
import { planAnswer } from '../types/types.pages.controller';
import { WaitingPackages } from '../types/waiting-packages';
import { H5pUpload, type SentPackage } from './h5p-upload';
import { ImportsService } from './imports.service';
import { type OpenPackage, openPackageKind } from './open-package.job';

/** From this size on, a package is opened in the worker, with its progress on a page. */
const laterBytes = 16 * 1024 * 1024;
const shownAgain = ['invalid', 'forbidden'];

/** Where instructors bring lessons in as `.h5p` files. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/h5p/import')
export class ImportPagesController {
  constructor(
    private readonly imports: ImportsService,
    private readonly installs: TypeInstalls,
    private readonly waiting: WaitingPackages,
    private readonly contentList: ContentListRepository,
    private readonly jobs: Jobs,
  ) {}

  @Post()
  @UseInterceptors(H5pUpload)
  async openPackage(@UploadedFile() file: SentPackage | undefined, @CurrentActor() actor: Actor) {
    try {
      if (!file) throw h5pErrors.noPackage();
      if (file.size > laterBytes) return seeOther(`/jobs/${await this.later(actor, file.path)}`);
      const { id, title } = await this.imports.open(actor, file.path, unitOf(actor));
      return seeOther(`/teach/h5p/${id}/edit`, h5pWords[requestContext.language()].imported(title));
    } catch (error) {
      if (!(error instanceof DomainError) || !shownAgain.includes(error.kind)) throw error;
      const lacking = error.code === 'h5p.missingLibraries' && file;
      // Who may install what is missing is shown what that would be.
      if (lacking && scopeOf(actor, 'administrator').everywhere) {
        const proposal = await this.installs.propose(actor, file.path);
        if (proposal.plan.changes.length > 0) return planAnswer(proposal);
      }
      const [contents, kinds] = await Promise.all([
        this.contentList.list(actor, {}),
        this.contentList.kinds(actor, undefined),
      ]);
      const upload = withError(blankForm<{ file: string }>(), error);
      const page = <MyContentsPage contents={contents} kinds={kinds} filters={{}} upload={upload} />;
      return new PageAnswer(page, 422);
    } finally {
      if (file) await rm(file.path, { force: true });
    }
  }

  private async later(actor: Actor, file: string): Promise<string> {
    const upload = await this.waiting.keep(actor.personId, file);
    const payload: OpenPackage = { actor, unitId: unitOf(actor), upload };
    return this.jobs.start(openPackageKind, payload, actor.personId);
  }
}
