import {
  type Actor,
  CurrentActor,
  commonErrors,
  isId,
  JobHandlers,
  Jobs,
  requestContext,
} from '@domdom/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { JobPage, JobsPage } from './job.page';

/** Seconds until the page of a job that runs asks again; a header, so that it works without a script. */
const reloadSeconds = 2;

@ApiExcludeController()
@Controller('jobs')
export class JobsPagesController {
  constructor(
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    const language = requestContext.language();
    const titleOf = (kind: string) => this.handlers.get(kind)?.words[language].title ?? kind;
    return <JobsPage jobs={await this.jobs.list(actor)} titleOf={titleOf} />;
  }

  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!isId(id)) throw commonErrors.notFound();
    const job = await this.jobs.get(id, actor);
    if (job.status === 'waiting' || job.status === 'running')
      response.setHeader('Refresh', String(reloadSeconds));
    return <JobPage job={job} handler={this.handlers.get(job.kind)} />;
  }
}
