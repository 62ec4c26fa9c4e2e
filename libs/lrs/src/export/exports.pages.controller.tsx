import { pipeline } from 'node:stream/promises';
import {
  type Actor,
  CurrentActor,
  type Form,
  FormBody,
  Log,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { readRecordFilters } from '../records/record-filters';
import { NewExportDto } from './export.dto';
import { ExportsPage } from './exports.page';
import { ExportsService } from './exports.service';

const { language } = requestContext;

@ApiExcludeController()
@Requires('official')
@Controller('admin/lrs/exports')
export class ExportsPagesController {
  constructor(
    private readonly exports: ExportsService,
    private readonly log: Log,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return <ExportsPage exports={await this.exports.list(actor)} />;
  }

  @Post()
  start(@CurrentActor() actor: Actor, @FormBody(NewExportDto) form: Form<NewExportDto>) {
    const { filters, form: asked } = readRecordFilters(form.values);
    // A file of more than somebody meant would be worse than none.
    const problems = [...form.problems, ...asked.problems];
    const checked = { ...form, problems, input: problems.length > 0 ? null : form.input };
    return submit(
      checked,
      async ({ format }) => seeOther(`/jobs/${await this.exports.start(actor, language(), filters, format)}`),
      async (again) => (
        <ExportsPage exports={await this.exports.list(actor)} asked={{ form: again, filters }} />
      ),
    );
  }

  @Get(':id/download')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { name, type, bytes, content } = await this.exports.download(actor, id);
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': bytes,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    // A browser that goes away in the middle is no failure of ours.
    await pipeline(content, response).catch((error: unknown) =>
      this.log.warn({ err: error }, 'a download was broken off'),
    );
  }
}
