import { CoursesService } from '@domdom/courses';
import { type Actor, CurrentActor, Requires } from '@domdom/platform';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Slot } from './domain/drawing';
import { CreatedDto, QuizDetailsDto, QuizListDto, ResultsDto } from './dto/answers.dto';
import { AfterQueryDto, ChangedQuizDto, QuizSettingsDto, type SlotDto, SlotsDto } from './dto/quizzes.dto';
import type { Quiz, QuizSettings } from './quizzes.repository';
import { QuizzesService } from './quizzes.service';
import { ResultsService } from './results/results.service';

const settingsOf = (input: QuizSettingsDto): QuizSettings => ({
  title: input.title.trim(),
  onePerPage: input.onePerPage,
  shuffleAnswers: input.shuffleAnswers,
  attemptsAllowed: input.attemptsAllowed ?? null,
  timeLimitMinutes: input.timeLimitMinutes ?? null,
  counts: input.counts,
  reveals: input.reveals,
  feedback: input.feedback.map(({ from, text }) => ({ from, text })),
});
const slotOf = ({ questionId, category, draw, points }: SlotDto): Slot =>
  questionId ? { questionId, points } : { category: category ?? '', draw: draw ?? 1, points };
const detailsOf = (quiz: Quiz): QuizDetailsDto => ({
  id: quiz.id,
  version: quiz.version,
  title: quiz.title,
  onePerPage: quiz.onePerPage,
  shuffleAnswers: quiz.shuffleAnswers,
  ...(quiz.attemptsAllowed === null ? {} : { attemptsAllowed: quiz.attemptsAllowed }),
  ...(quiz.timeLimitMinutes === null ? {} : { timeLimitMinutes: quiz.timeLimitMinutes }),
  counts: quiz.counts,
  reveals: quiz.reveals,
  feedback: quiz.feedback,
  slots: quiz.slots.map(({ questionId, category, draw, points }) =>
    questionId ? { questionId, points } : { category: category ?? '', draw: draw ?? 1, points },
  ),
});

@ApiTags('quizzes')
@Requires('instructor')
@Controller('api/v1/quizzes')
export class QuizzesApiController {
  constructor(
    private readonly quizzes: QuizzesService,
    private readonly results: ResultsService,
    private readonly courses: CoursesService,
  ) {}

  @Get()
  @ApiOkResponse({ type: QuizListDto })
  list(@Query() { after }: AfterQueryDto, @CurrentActor() actor: Actor): Promise<QuizListDto> {
    return this.quizzes.list(actor, after);
  }

  @Post()
  @ApiCreatedResponse({ type: CreatedDto })
  async create(@Body() input: QuizSettingsDto, @CurrentActor() actor: Actor): Promise<CreatedDto> {
    const lesson = input.lessonId ? await this.courses.lessonToEdit(actor, input.lessonId) : null;
    return { id: await this.quizzes.create(actor, settingsOf(input), lesson) };
  }

  @Get(':id')
  @ApiOkResponse({ type: QuizDetailsDto })
  async get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<QuizDetailsDto> {
    return detailsOf(await this.quizzes.quiz(actor, id));
  }

  @Put(':id')
  @ApiOkResponse({ type: QuizDetailsDto })
  async change(
    @Param('id') id: string,
    @Body() input: ChangedQuizDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuizDetailsDto> {
    await this.quizzes.change(actor, id, input.version, settingsOf(input));
    return detailsOf(await this.quizzes.quiz(actor, id));
  }

  @Put(':id/slots')
  @ApiOkResponse({ type: QuizDetailsDto })
  async setSlots(
    @Param('id') id: string,
    @Body() { slots }: SlotsDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuizDetailsDto> {
    await this.quizzes.setSlots(actor, id, slots.map(slotOf));
    return detailsOf(await this.quizzes.quiz(actor, id));
  }

  @Get(':id/results')
  @ApiOkResponse({ type: ResultsDto })
  async resultsOf(
    @Param('id') id: string,
    @Query() { after }: AfterQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<ResultsDto> {
    const { attempts, questions } = await this.results.of(actor, id, after);
    return { ...attempts, questions: questions.map(({ inBank: _, ...figures }) => figures) };
  }
}
