import { Readable } from 'node:stream';
import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Content } from '../contents/contents.repository';
import { AfterQueryDto, AttemptsQueryDto, DecisionDto, GradingDto } from '../dto/attempts.dto';
import { worthOf } from '../scoring';
import { attemptWords } from './attempts.messages';
import { DecisionsService } from './decisions.service';
import { GradingService } from './grading.service';
import { AttemptPage } from './pages/attempt.page';
import { AttemptsPage } from './pages/attempts.page';
import { GradingPage } from './pages/grading.page';
import { LearnersPage } from './pages/learners.page';
import { QuestionsPage } from './pages/questions.page';
import { resultsPath } from './pages/results-frame';
import { ResultsService } from './results.service';
import { resultsCsv } from './results-csv';

const { language } = requestContext;
const words = () => attemptWords[language()];
const isVerified = ({ library, params }: Content) => worthOf(library, params) !== null;

/** What came of a content, and how it is graded, for those who teach. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/h5p/:id')
export class ResultsPagesController {
  constructor(
    private readonly results: ResultsService,
    private readonly gradings: GradingService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get('results')
  async attempts(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(AttemptsQueryDto) { after, ...filters }: AttemptsQueryDto,
  ) {
    const results = await this.results.attempts(actor, id, filters, after);
    return <AttemptsPage results={results} filters={filters} verified={isVerified(results.content)} />;
  }

  @Get('results.csv')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(AttemptsQueryDto) { after: _, ...filters }: AttemptsQueryDto,
  ): Promise<StreamableFile> {
    const { batches } = await this.results.file(actor, id, filters, language());
    return new StreamableFile(Readable.from(resultsCsv(language(), batches)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${words().csvName}.csv"`,
    });
  }

  @Get('results/questions')
  async questions(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { content, questions } = await this.results.questions(actor, id, language());
    return <QuestionsPage content={content} questions={questions} verified={isVerified(content)} />;
  }

  @Get('results/learners')
  async learners(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(AfterQueryDto) { after }: AfterQueryDto,
  ) {
    const found = await this.results.learners(actor, id, after);
    return <LearnersPage {...found} verified={isVerified(found.content)} />;
  }

  @Get('results/:attemptId')
  async attempt(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('attemptId') attemptId: string,
  ) {
    const report = await this.results.attempt(actor, id, attemptId, language());
    return <AttemptPage report={report} form={blankForm()} />;
  }

  @Post('results/:attemptId')
  decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('attemptId') attemptId: string,
    @FormBody(DecisionDto) form: Form<DecisionDto>,
  ) {
    return submit(
      form,
      async (input) => {
        await this.decisions.decide(actor, id, attemptId, input);
        const said = input.decision === 'accepted' ? words().acceptedNow : words().setAsideNow;
        return seeOther(`${resultsPath(id)}/${attemptId}`, said);
      },
      async (shown) => (
        <AttemptPage report={await this.results.attempt(actor, id, attemptId, language())} form={shown} />
      ),
    );
  }

  @Get('grading')
  async grading(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const { content, grading } = await this.gradings.of(actor, id);
    const { attemptsAllowed, mode, review } = grading;
    const form = blankForm<GradingDto>({
      mode,
      review,
      attemptsAllowed: attemptsAllowed === null ? '' : String(attemptsAllowed),
    });
    return <GradingPage content={content} form={form} />;
  }

  @Post('grading')
  saveGrading(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(GradingDto) form: Form<GradingDto>,
  ) {
    return submit(
      form,
      async ({ mode, review, attemptsAllowed }) => {
        await this.gradings.save(actor, id, { mode, review, attemptsAllowed: attemptsAllowed ?? null });
        return seeOther(`/teach/h5p/${id}/grading`, words().gradingSaved);
      },
      async (shown) => <GradingPage content={(await this.gradings.of(actor, id)).content} form={shown} />,
    );
  }
}
