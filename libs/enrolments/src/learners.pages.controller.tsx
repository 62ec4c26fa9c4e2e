import { Readable } from 'node:stream';
import {
  type Actor,
  byteOrderMark,
  CurrentActor,
  csvLine,
  formatDate,
  type Language,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LearnerFiltersDto } from './dto/enrolments.dto';
import { enrolmentStatusNames, enrolmentWords } from './enrolments.messages';
import type { LearnerRow } from './learners.repository';
import { LearnersService } from './learners.service';
import { LearnersPage } from './pages/learners.page';

async function* csv(language: Language, batches: AsyncGenerator<LearnerRow[]>): AsyncGenerator<string> {
  const say = enrolmentWords(language);
  const day = (date: Date | null) => (date ? formatDate(language, date) : '');
  yield byteOrderMark +
    csvLine([say.name, say.status, say.howFar, say.lessons, say.since, say.lastSeen, say.finished]);
  for await (const rows of batches) {
    yield rows
      .map((row) =>
        csvLine([
          row.fullName,
          enrolmentStatusNames[row.status][language],
          row.lessonsDone,
          row.lessonsTotal,
          day(row.enrolledAt),
          day(row.lastSeenAt),
          day(row.completedAt),
        ]),
      )
      .join('');
  }
}

/** Who learns a course, for those who teach it. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/courses/:id')
export class LearnersPagesController {
  constructor(private readonly learners: LearnersService) {}

  @Get('learners')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(LearnerFiltersDto) { after, ...filters }: LearnerFiltersDto,
  ) {
    return <LearnersPage found={await this.learners.list(actor, id, filters, after)} filters={filters} />;
  }

  @Get('learners.csv')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const language = requestContext.language();
    const { csvName } = enrolmentWords(language);
    const batches = await this.learners.all(actor, id);
    return new StreamableFile(Readable.from(csv(language, batches)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${csvName}.csv"`,
    });
  }
}
