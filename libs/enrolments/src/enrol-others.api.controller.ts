import { type Actor, CurrentActor, Requires, requestContext } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BatchesService } from './batches/batches.service';
import {
  BatchDto,
  BatchStartedDto,
  batchDto,
  EnrolForDto,
  EnrolledForDto,
  FileBatchDto,
  UnitFormDto,
} from './dto/batch.dto';
import { EnrollingService } from './on-behalf/enrolling.service';

/** An official enrols others in a course. */
@ApiTags('enrolments')
@Requires('official')
@Controller('api/v1')
export class EnrolOthersApiController {
  constructor(
    private readonly enrolling: EnrollingService,
    private readonly batches: BatchesService,
  ) {}

  /** Enrols one person of the official's units, registered with it when they have no account. Their consent is recorded. */
  @Post('courses/:id/enrolments-on-behalf')
  @HttpCode(200)
  @ApiOkResponse({ type: EnrolledForDto })
  enrol(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: EnrolForDto,
  ): Promise<EnrolledForDto> {
    return this.enrolling.enrol(actor, id, input);
  }

  /** Enrols the people of a file, line by line, as a job. */
  @Post('courses/:id/enrolment-batches/file')
  @HttpCode(202)
  @ApiOkResponse({ type: BatchStartedDto })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { csv, name, unitId, basis }: FileBatchDto,
  ): Promise<BatchStartedDto> {
    const given = { unitId, basis, name: name ?? '', content: Buffer.from(csv) };
    return { jobId: await this.batches.startFile(actor, requestContext.language(), id, given) };
  }

  /** Enrols everybody of a unit whose consent to be acted for stands, and invites the others, as a job. */
  @Post('courses/:id/enrolment-batches/unit')
  @HttpCode(202)
  @ApiOkResponse({ type: BatchStartedDto })
  async unit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { unitId }: UnitFormDto,
  ): Promise<BatchStartedDto> {
    return { jobId: await this.batches.startUnit(actor, requestContext.language(), id, unitId) };
  }

  /** What came of one, with the first 200 lines that failed. */
  @Get('enrolment-batches/:batchId')
  @ApiOkResponse({ type: BatchDto })
  async report(@CurrentActor() actor: Actor, @Param('batchId') batchId: string): Promise<BatchDto> {
    return batchDto(requestContext.language(), await this.batches.report(actor, batchId));
  }
}
