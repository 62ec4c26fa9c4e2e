import { Readable } from 'node:stream';
import {
  type Actor,
  blankForm,
  Clock,
  CurrentActor,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DecisionsService } from '../admission/decisions.service';
import { GradebookFiltersDto, LessonReportDto, TakeOutDto } from './gradebook.dto';
import { gradebookWords } from './gradebook.messages';
import { GradebookService } from './gradebook.service';
import { GradebookFiles } from './gradebook-files';
import { gradebookCsv } from './gradebook-table';
import { GradebookPage } from './pages/gradebook.page';
import { GradebookFilePage } from './pages/gradebook-file.page';
import { LearnerReportPage } from './pages/learner-report.page';
import { LessonReportPage } from './pages/lesson-report.page';

const { language } = requestContext;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const attachment = (ending: 'csv' | 'xlsx') =>
  `attachment; filename="${gradebookWords(language()).csvName}.${ending}"`;

/** Who is where in a course, who is stuck, and at what. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/courses/:id')
export class GradebookPagesController {
  constructor(
    private readonly gradebook: GradebookService,
    private readonly files: GradebookFiles,
    private readonly decisions: DecisionsService,
    private readonly clock: Clock,
  ) {}

  @Get('gradebook')
  async page(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(GradebookFiltersDto) { after, days, ...filters }: GradebookFiltersDto,
  ) {
    const given = { ...filters, ...(days ? { days: Number(days) } : {}) };
    const found = await this.gradebook.page(actor, id, given, after);
    return <GradebookPage found={found} filters={{ ...filters, days }} now={this.clock.now()} />;
  }

  @Get('gradebook/lessons')
  async lessons(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(LessonReportDto) { order = 'hardest' }: LessonReportDto,
  ) {
    return <LessonReportPage report={await this.gradebook.lessons(actor, id, order)} order={order} />;
  }

  @Get('gradebook/learners/:enrolmentId')
  learner(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('enrolmentId') enrolmentId: string) {
    return this.learnerPage(actor, id, enrolmentId, blankForm<TakeOutDto>());
  }

  @Post('gradebook/learners/:enrolmentId/removal')
  takeOut(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('enrolmentId') enrolmentId: string,
    @FormBody(TakeOutDto) form: Form<TakeOutDto>,
  ) {
    return submit(
      form,
      async ({ reason }) => {
        await this.decisions.takeOut(actor, id, enrolmentId, reason);
        const done = gradebookWords(language()).takenOut;
        return seeOther(`/teach/courses/${id}/gradebook/learners/${enrolmentId}`, done);
      },
      (shown) => this.learnerPage(actor, id, enrolmentId, shown),
    );
  }

  private async learnerPage(actor: Actor, id: string, enrolmentId: string, form: Form<TakeOutDto>) {
    const report = await this.gradebook.learner(actor, id, enrolmentId);
    return <LearnerReportPage report={report} now={this.clock.now()} form={form} />;
  }

  @Get('gradebook.csv')
  async csv(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { lessons, batches } = await this.gradebook.whole(actor, id);
    await this.files.noteTaken(id, 'csv');
    return new StreamableFile(Readable.from(gradebookCsv(language(), lessons, batches)), {
      type: 'text/csv; charset=utf-8',
      disposition: attachment('csv'),
    });
  }

  @Get('gradebook.xlsx')
  @Header('Cache-Control', 'no-store')
  async xlsx(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const file = await this.files.now(actor, id, language());
    return new StreamableFile(file, { type: xlsx, disposition: attachment('xlsx') });
  }

  @Post('gradebook/file')
  async askForFile(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return seeOther(`/jobs/${await this.files.ask(actor, id, language())}`);
  }

  @Get('gradebook/file')
  async file(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { course, ready } = await this.files.isReady(actor, id);
    return <GradebookFilePage course={course} ready={ready} />;
  }

  @Get('gradebook/file/download')
  @Header('Cache-Control', 'no-store')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.files.read(actor, id), {
      type: xlsx,
      disposition: attachment('xlsx'),
    });
  }
}
