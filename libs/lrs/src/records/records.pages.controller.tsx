import { type Actor, CurrentActor, QueryFilters, Requires, requestContext } from '@domdom/platform';
import { PageAnswer } from '@domdom/ui';
import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RecordsBeforeDto } from '../dto/lrs.dto';
import { RecordPage } from '../pages/record.page';
import { RecordBrowserPage } from '../pages/record-browser.page';
import { StatementPage } from '../pages/statement.page';
import { readRecordFilters } from './record-filters';
import { RecordsService } from './records.service';

const { language } = requestContext;

@ApiExcludeController()
@Controller()
export class RecordsPagesController {
  constructor(private readonly records: RecordsService) {}

  @Get('record')
  async mine(@CurrentActor() actor: Actor, @QueryFilters(RecordsBeforeDto) { before }: RecordsBeforeDto) {
    const records = await this.records.mine(actor, language(), before);
    return <RecordPage records={records} agreed={actor.consents.analytics} />;
  }

  @Requires('official')
  @Get('admin/lrs/statements')
  async browse(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>) {
    const asked = readRecordFilters(query);
    const [browsed, people] = await Promise.all([
      this.records.browse(actor, language(), asked.filters, asked.before),
      this.records.people(actor, asked.q),
    ]);
    const page = <RecordBrowserPage asked={asked} browsed={browsed} people={people} />;
    return asked.form.problems.length > 0 ? new PageAnswer(page, 422) : page;
  }

  @Requires('official')
  @Get('admin/lrs/statements/:space/:id')
  async one(
    @CurrentActor() actor: Actor,
    @Param('space', ParseIntPipe) space: number,
    @Param('id') id: string,
  ) {
    return <StatementPage told={await this.records.one(actor, language(), space, id)} space={space} />;
  }
}
