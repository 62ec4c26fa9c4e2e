import { Readable } from 'node:stream';
import { type Actor, CurrentActor, QueryFilters, Requires, requestContext } from '@domdom/platform';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { sayBank } from '../bank.messages';
import { AfterQueryDto } from '../dto/quizzes.dto';
import { AttemptPage, ResultsPage } from '../pages/results.page';
import { resultsCsv } from './csv';
import { ResultsService } from './results.service';

/** What came of a quiz, for those who teach. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/quizzes/:id')
export class ResultsPagesController {
  constructor(private readonly results: ResultsService) {}

  @Get('results')
  async all(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(AfterQueryDto) { after }: AfterQueryDto,
  ) {
    return <ResultsPage results={await this.results.of(actor, id, after)} />;
  }

  @Get('results.csv')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const batches = await this.results.csv(actor, id);
    return new StreamableFile(Readable.from(resultsCsv(requestContext.language(), batches)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${sayBank().csvName}.csv"`,
    });
  }

  @Get('results/:attemptId')
  async one(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('attemptId') attemptId: string) {
    return <AttemptPage {...(await this.results.attempt(actor, id, attemptId))} />;
  }
}
