import { CoursesService, canWithCourse, type LessonView } from '@domdom/courses';
import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
} from '@domdom/platform';
import { type Redirect, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BankService } from './bank/bank.service';
import { QuestionsRepository } from './bank/questions.repository';
import { sayBank } from './bank.messages';
import { isFrozen } from './domain/bank.policy';
import { drawQuestions } from './domain/drawing';
import {
  AfterQueryDto,
  ChooseFiltersDto,
  ChosenFormDto,
  DrawFormDto,
  LessonQueryDto,
  QuizFormDto,
  SlotFormDto,
} from './dto/quizzes.dto';
import { ChoosePage, QuizPreviewPage } from './pages/choose.page';
import { NewQuizPage, QuizPage, type QuizPageProps, QuizzesPage } from './pages/quizzes.page';
import { settingsIn, settingsValues } from './quiz-form';
import { type Quiz, QuizzesRepository } from './quizzes.repository';
import { QuizzesService, slotsOf } from './quizzes.service';
import { Randomness } from './randomness';

const path = (id: string) => `/teach/quizzes/${id}`;

/** Where authors make quizzes. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/quizzes')
export class QuizzesPagesController {
  constructor(
    private readonly quizzes: QuizzesService,
    private readonly stored: QuizzesRepository,
    private readonly bank: BankService,
    private readonly questions: QuestionsRepository,
    private readonly courses: CoursesService,
    private readonly randomness: Randomness,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @QueryFilters(AfterQueryDto) { after }: AfterQueryDto) {
    return <QuizzesPage found={await this.quizzes.list(actor, after)} />;
  }

  @Get('new')
  async fresh(@CurrentActor() actor: Actor, @QueryFilters(LessonQueryDto) { lesson: id }: LessonQueryDto) {
    const lesson = await this.lesson(actor, id);
    const values = settingsValues({
      title: lesson?.title ?? '',
      onePerPage: true,
      shuffleAnswers: true,
      attemptsAllowed: null,
      timeLimitMinutes: null,
      counts: 'highest',
      reveals: 'passed',
      feedback: [],
    });
    return <NewQuizPage form={blankForm<QuizFormDto>({ ...values, lesson: id })} />;
  }

  @Post('new')
  create(@CurrentActor() actor: Actor, @FormBody(QuizFormDto) form: Form<QuizFormDto>) {
    return submit(
      form,
      async (input) => {
        const lesson = await this.lesson(actor, input.lesson);
        return seeOther(
          path(await this.quizzes.create(actor, settingsIn(input), lesson)),
          sayBank().savedQuiz,
        );
      },
      (shown) => <NewQuizPage form={shown} />,
    );
  }

  @Get(':id')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.page(actor, await this.quizzes.quiz(actor, id), {});
  }

  @Post(':id')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(QuizFormDto) form: Form<QuizFormDto>,
  ) {
    const quiz = await this.quizzes.quiz(actor, id);
    return submit(
      form,
      async (input) => {
        await this.quizzes.change(actor, id, input.version ?? 0, settingsIn(input, quiz));
        return seeOther(path(id), sayBank().savedQuiz);
      },
      (settings) => this.page(actor, quiz, { settings }),
    );
  }

  @Post(':id/draw')
  async draw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(DrawFormDto) form: Form<DrawFormDto>,
  ) {
    const quiz = await this.quizzes.quiz(actor, id);
    return submit(
      form,
      async ({ category = '', draw, points }) => {
        await this.quizzes.addDraw(actor, id, category, draw, points);
        return seeOther(path(id), sayBank().changed);
      },
      (shown) => this.page(actor, quiz, { draw: shown }),
    );
  }

  @Post(':id/slots/:slotId')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('slotId') slotId: string,
    @FormBody(SlotFormDto) form: Form<SlotFormDto>,
  ): Promise<Redirect> {
    if (form.input) {
      const { button, points = 1 } = form.input;
      await this.quizzes.changeSlot(
        actor,
        id,
        slotId,
        button === 'weigh' ? { act: button, points } : { act: button },
      );
    }
    return seeOther(path(id), form.input ? sayBank().changed : null);
  }

  @Get(':id/choose')
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryFilters(ChooseFiltersDto) { after, ...filters }: ChooseFiltersDto,
  ) {
    const [quiz, found, groups] = await Promise.all([
      this.quizzes.quizToChange(actor, id),
      this.bank.list(actor, filters, after),
      this.bank.groups(actor),
    ]);
    return <ChoosePage quiz={quiz} found={found} filters={filters} groups={groups} />;
  }

  @Post(':id/choose')
  async chosen(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ChosenFormDto) form: Form<ChosenFormDto>,
  ): Promise<Redirect> {
    const chosen = form.input?.questions ?? [];
    if (chosen.length === 0) return seeOther(`${path(id)}/choose`);
    await this.quizzes.addQuestions(actor, id, chosen);
    return seeOther(path(id), sayBank().added);
  }

  @Get(':id/preview')
  async preview(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const quiz = await this.quizzes.quiz(actor, id);
    const bank = await this.stored.drawable(quiz);
    const drawn = drawQuestions(slotsOf(quiz), bank, quiz.shuffleAnswers, () => this.randomness.next());
    const contents = await this.questions.findAll(drawn.map(({ questionId }) => questionId));
    const shown = new Map(drawn.map((one) => [one.questionId, one.shown]));
    return (
      <QuizPreviewPage
        quiz={quiz}
        drawn={quiz.slots.some(({ draw }) => draw !== null)}
        questions={contents.map(({ id: questionId, content }) => ({
          content,
          shown: shown.get(questionId) ?? [],
        }))}
      />
    );
  }

  private async page(actor: Actor, quiz: Quiz, forms: Partial<Pick<QuizPageProps, 'settings' | 'draw'>>) {
    const frozen = isFrozen(quiz)
      ? quiz.lessons.filter((lesson) => canWithCourse('edit', actor, lesson))
      : null;
    return (
      <QuizPage
        quiz={quiz}
        frozen={frozen}
        settings={blankForm({ ...settingsValues(quiz), version: String(quiz.version) })}
        draw={blankForm({ draw: '1', category: '' })}
        categories={frozen ? [] : await this.quizzes.countsToDraw(quiz)}
        {...forms}
      />
    );
  }

  private async lesson(actor: Actor, id: string | undefined): Promise<LessonView | null> {
    return id ? this.courses.lessonToEdit(actor, id) : null;
  }
}
