import { type Actor, CurrentActor, PlatformConfig } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  choiceOf,
  RecordDto,
  RecordFiltersDto,
  recordItemDto,
  ShareMadeDto,
  ShareRecordDto,
  SharesDto,
  shareDto,
} from './dto/record.dto';
import { chosenOf, readChoice, sumsOf } from './record/record';
import { RecordService } from './record/record.service';
import { RecordShares } from './record/record-shares.service';

@ApiTags('learning record')
@Controller('api/v1/lifelong-record')
export class RecordApiController {
  constructor(
    private readonly records: RecordService,
    private readonly shares: RecordShares,
    private readonly config: PlatformConfig,
  ) {}

  /** One's own lifelong learning record. */
  @Get()
  @ApiOkResponse({ type: RecordDto })
  async record(@CurrentActor() actor: Actor, @Query() filters: RecordFiltersDto): Promise<RecordDto> {
    const items = chosenOf(await this.records.mine(actor), choiceOf(filters));
    return {
      items: items.map(recordItemDto),
      total: items.length,
      minutes: sumsOf(items).minutes,
      next: null,
    };
  }

  /** The same as a signed Comprehensive Learner Record (CLR 2.0) that holds its Open Badges. */
  @Get('signed')
  @ApiOkResponse({ description: 'A ClrCredential with an embedded proof', type: Object })
  signed(@CurrentActor() actor: Actor, @Query() filters: RecordFiltersDto): Promise<object> {
    return this.records.signed(actor, choiceOf(filters));
  }

  /** The links under which others may read a part of the record. */
  @Get('shares')
  @ApiOkResponse({ type: SharesDto })
  async list(@CurrentActor() actor: Actor): Promise<SharesDto> {
    const items = (await this.shares.mine(actor)).map(shareDto);
    return { items, total: items.length, next: null };
  }

  @Post('shares')
  @ApiCreatedResponse({ type: ShareMadeDto })
  async share(@CurrentActor() actor: Actor, @Body() input: ShareRecordDto): Promise<ShareMadeDto> {
    const made = await this.shares.make(actor, input.label, readChoice(input), Number(input.days));
    return { address: `${this.config.address}/shared/${made.token}`, expiresAt: made.expiresAt };
  }

  @Delete('shares/:id')
  @HttpCode(204)
  revoke(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.shares.revoke(actor, id);
  }
}
