import {
  type Actor,
  Clock,
  CurrentActor,
  ForPortalAdministrators,
  Jobs,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { adminWords } from './pages/admin.messages';
import { AdminPage } from './pages/admin.page';
import { trainKind } from './training/train-kind';
import { ChangesRepository } from './updates/changes.repository';
import { LiveModels } from './versions/live-models';
import { LiveVersion } from './versions/live-version.service';
import { SwitchesRepository } from './versions/switches.repository';
import { VersionsRepository } from './versions/versions.repository';

const versionsShown = 30;
const switchesShown = 50;
const words = () => adminWords(requestContext.language());

/** What the recommender serves and how well it does; buttons to train it, to go back and to let go. */
@ApiExcludeController()
@Requires('administrator')
@ForPortalAdministrators()
@Controller('admin/recommendations')
export class RecommendationsAdminController {
  constructor(
    private readonly versions: VersionsRepository,
    private readonly switches: SwitchesRepository,
    private readonly models: LiveModels,
    private readonly live: LiveVersion,
    private readonly changes: ChangesRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show() {
    const [versions, switches, { broken }, state] = await Promise.all([
      this.versions.list(versionsShown),
      this.switches.list(switchesShown),
      this.models.current(),
      this.changes.state(trainKind),
    ]);
    return (
      <AdminPage
        versions={versions}
        switches={switches}
        now={this.clock.now()}
        broken={broken.length > 0}
        {...state}
      />
    );
  }

  @Post('train')
  async train(@CurrentActor() actor: Actor) {
    return seeOther(`/jobs/${await this.jobs.start(trainKind, {}, actor.personId)}`);
  }

  @Post('versions/:id/roll-back')
  async rollBack(@CurrentActor() actor: Actor, @Param('id') id: string) {
    await this.live.rollBack(id, actor.personId);
    return seeOther('/admin/recommendations', words().rolledBack);
  }

  @Post('let-go')
  async letGo() {
    await this.live.letGo();
    return seeOther('/admin/recommendations', words().lettingGo);
  }
}
