import { type Actor, CurrentActor, Jobs, Requires } from '@domdom/platform';
import { seeOther } from '@domdom/ui';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ModelsRepository } from './models.repository';
import { AdminPage } from './pages/admin.page';
import { trainKind } from './training/train.job';

/** How well the recommender does, and a button to train it. */
@ApiExcludeController()
@Requires('administrator')
@Controller('admin/recommendations')
export class RecommendationsAdminController {
  constructor(
    private readonly models: ModelsRepository,
    private readonly jobs: Jobs,
  ) {}

  @Get()
  async show() {
    return <AdminPage models={await this.models.list()} />;
  }

  @Post('train')
  async train(@CurrentActor() actor: Actor) {
    return seeOther(`/jobs/${await this.jobs.start(trainKind, {}, actor.personId)}`);
  }
}
