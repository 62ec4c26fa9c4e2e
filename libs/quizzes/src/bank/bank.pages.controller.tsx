import {
  type Actor,
  blankForm,
  CurrentActor,
  commonErrors,
  DomainError,
  QueryFilters,
  type RawValues,
  Requires,
  withError,
} from '@domdom/platform';
import { PageAnswer, type Redirect, seeOther } from '@domdom/ui';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { sayBank } from '../bank.messages';
import { checkQuestion } from '../domain/check-question';
import { cleanQuestion } from '../domain/normalise';
import { type QuestionKind, questionKinds } from '../domain/question';
import { QuestionFiltersDto } from '../dto/quizzes.dto';
import { BankPage, KindsPage } from '../pages/bank.page';
import { QuestionPage, type QuestionPageProps } from '../pages/question.page';
import { BankService, WrongQuestion } from './bank.service';
import { firstLines, type QuestionForm, questionValues, readQuestionForm, wrongForm } from './question-form';
import type { StoredQuestion } from './questions.repository';

const base = '/teach/questions';
const moreLines = 3;
type Sent = Record<string, unknown>;
type Around = Pick<QuestionPageProps, 'kind' | 'question' | 'units' | 'asked'>;

/** Where authors find and write questions. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/questions')
export class BankPagesController {
  constructor(private readonly bank: BankService) {}

  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @QueryFilters(QuestionFiltersDto) { after, ...filters }: QuestionFiltersDto,
  ) {
    const [found, groups] = await Promise.all([
      this.bank.list(actor, filters, after),
      this.bank.groups(actor),
    ]);
    return <BankPage found={found} filters={filters} groups={groups} />;
  }

  @Get('new')
  kinds() {
    return <KindsPage />;
  }

  @Get('new/:kind')
  async fresh(@CurrentActor() actor: Actor, @Param('kind') kind: string) {
    const units = await this.bank.units(actor);
    const values: RawValues = { shared: 'true', unitId: units[0]?.id, foldDiacritics: 'true' };
    return (
      <QuestionPage
        kind={kindOf(kind)}
        form={blankForm<QuestionForm>(values)}
        question={null}
        asked={false}
        units={units}
        spare={firstLines}
        preview={null}
      />
    );
  }

  @Post('new/:kind')
  async create(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Body() body: Sent) {
    const around = { kind: kindOf(kind), question: null, asked: false, units: await this.bank.units(actor) };
    return this.answer(around, body, async ({ question, unitId, shared }) => {
      const id = await this.bank.create(actor, { unitId, shared }, question);
      return seeOther(`${base}/${id}`, sayBank().saved);
    });
  }

  @Get(':id')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const question = await this.bank.question(actor, id);
    return this.page(
      await this.aroundOf(question),
      blankForm<QuestionForm>(questionValues(question)),
      1,
      null,
    );
  }

  @Post(':id')
  async save(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: Sent) {
    const stored = await this.bank.question(actor, id);
    return this.answer(await this.aroundOf(stored), body, async ({ question, shared, version }) => {
      await this.bank.change(actor, id, version, question, shared);
      return seeOther(`${base}/${id}`, sayBank().saved);
    });
  }

  @Post(':id/archive')
  async archive(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Redirect> {
    await this.bank.archive(actor, id);
    return seeOther(base, sayBank().archived);
  }

  private async aroundOf(question: StoredQuestion): Promise<Around> {
    return { kind: question.kind, question, units: [], asked: await this.bank.isAsked(question.id) };
  }

  /** What a button of the form asks for: more lines, a look, or to store it. */
  private async answer(
    around: Around,
    body: Sent,
    store: (read: ReturnType<typeof readQuestionForm>) => Promise<Redirect>,
  ): Promise<Redirect | PageAnswer> {
    const read = readQuestionForm(around.kind, body);
    const spare = Math.min(20, Number(body['spare']) || 1);
    const blank = blankForm<QuestionForm>(read.values);
    if (body['button'] === 'add')
      return new PageAnswer(this.page(around, blank, spare + moreLines, null), 200);
    if (body['button'] === 'preview') {
      const question = cleanQuestion(read.question);
      const problems = checkQuestion(question);
      if (problems.length > 0) return this.wrong(around, read.values, spare, problems);
      return new PageAnswer(this.page(around, blank, spare, question.content), 200);
    }
    try {
      return await store(read);
    } catch (error) {
      if (error instanceof WrongQuestion) return this.wrong(around, read.values, spare, error.problems);
      if (!(error instanceof DomainError) || !['invalid', 'conflict'].includes(error.kind)) throw error;
      return new PageAnswer(this.page(around, withError(blank, error), spare, null), 422);
    }
  }

  private wrong(
    around: Around,
    values: RawValues,
    spare: number,
    problems: WrongQuestion['problems'],
  ): PageAnswer {
    return new PageAnswer(this.page(around, wrongForm(values, problems), spare, null), 422);
  }

  private page(
    around: Around,
    form: QuestionPageProps['form'],
    spare: number,
    preview: QuestionPageProps['preview'],
  ) {
    return <QuestionPage {...around} form={form} spare={spare} preview={preview} />;
  }
}

function kindOf(kind: string): QuestionKind {
  const found = questionKinds.find((one) => one === kind);
  if (!found) throw commonErrors.notFound();
  return found;
}
