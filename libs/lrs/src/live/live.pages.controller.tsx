import { type Actor, CurrentActor, Requires, requestContext } from '@domdom/platform';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { readRecordFilters } from '../records/record-filters';
import { RecordsService } from '../records/records.service';
import { LivePage } from './live.page';
import { LiveRepository } from './live.repository';
import { LiveViewers } from './live-viewers';

const { language } = requestContext;
/** What is stored from now on bears no date of the past or the future to filter by. */
const undated = { from: undefined, to: undefined };

@ApiExcludeController()
@Controller('admin/lrs/live')
export class LivePagesController {
  constructor(
    private readonly records: RecordsService,
    private readonly live: LiveRepository,
    private readonly viewers: LiveViewers,
  ) {}

  @Requires('official')
  @Get()
  async page(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>) {
    const filters = { ...readRecordFilters(query).filters, ...undated };
    // First where the events begin, then the list: what comes in between is in both, and shown once.
    const from = await this.live.end();
    const { space, items } = await this.records.newest(actor, language(), filters);
    return <LivePage space={space.id} filters={filters} items={items} from={from.toString()} />;
  }

  @Requires('official')
  @Get('events')
  async events(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const filters = { ...readRecordFilters(query).filters, ...undated };
    const space = await this.records.spaceOf(filters.space);
    const seen = typeof query['seen'] === 'string' ? query['seen'] : undefined;
    await this.viewers.show(
      request,
      response,
      actor,
      { space: space.id, language: language(), filters },
      seen,
    );
  }
}
