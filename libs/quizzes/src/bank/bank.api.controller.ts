import {
  type Actor,
  CurrentActor,
  errorWords,
  InvalidInput,
  Requires,
  requestContext,
} from '@domdom/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { BankQuestion } from '../domain/question';
import { quizErrors } from '../domain/quiz.errors';
import { readBody } from '../domain/read-body';
import { CreatedDto, ImportedDto, QuestionDetailsDto, QuestionPageDto } from '../dto/answers.dto';
import {
  ChangedQuestionDto,
  DownloadQueryDto,
  ImportQueryDto,
  NewQuestionDto,
  type QuestionDto,
  QuestionFiltersDto,
} from '../dto/quizzes.dto';
import { TransferService } from '../transfer.service';
import { BankService, WrongQuestion } from './bank.service';
import type { StoredQuestion } from './questions.repository';

const largestFile = 4 * 1024 * 1024;

const questionOf = ({ title, category, tags, text, generalFeedback, body }: QuestionDto): BankQuestion => ({
  title: title ?? '',
  category: category ?? '',
  tags: tags ?? [],
  content: { text, generalFeedback: generalFeedback ?? '', body: readBody(body) },
});
const detailsOf = (question: StoredQuestion): QuestionDetailsDto => ({
  id: question.id,
  unitId: question.unitId,
  title: question.title,
  category: question.category,
  tags: question.tags,
  shared: question.shared,
  version: question.version,
  ...question.content,
});

/** What is wrong with a question, as the API tells it. */
async function mending<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WrongQuestion) throw new InvalidInput([...error.problems]);
    throw error;
  }
}

@ApiTags('quizzes')
@Requires('instructor')
@Controller('api/v1/questions')
export class BankApiController {
  constructor(
    private readonly bank: BankService,
    private readonly transfer: TransferService,
  ) {}

  @Get()
  @ApiOkResponse({ type: QuestionPageDto })
  list(
    @Query() { after, ...filters }: QuestionFiltersDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionPageDto> {
    return this.bank.list(actor, filters, after);
  }

  @Post()
  @ApiCreatedResponse({ type: CreatedDto })
  async create(@Body() input: NewQuestionDto, @CurrentActor() actor: Actor): Promise<CreatedDto> {
    const { unitId, shared } = input;
    return { id: await mending(() => this.bank.create(actor, { unitId, shared }, questionOf(input))) };
  }

  /** A GIFT text or a QTI 3 package. Without `takeGood`, one problem means that nothing is taken. */
  @Post('import')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: ImportedDto })
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: largestFile, files: 1, fields: 10 } }))
  async take(
    @UploadedFile() file: { buffer: Buffer } | undefined,
    @Query() { unitId, shared = false, takeGood = false, category = '' }: ImportQueryDto,
    @CurrentActor() actor: Actor,
  ): Promise<ImportedDto> {
    if (!file) throw quizErrors.noFile();
    const { problems, ...imported } = await this.transfer.take(actor, file.buffer, {
      unitId,
      shared,
      takeGood,
      category,
    });
    const language = requestContext.language();
    return {
      ...imported,
      problems: problems.map(({ line, entry, code, params }) => ({
        line,
        entry,
        code,
        message: errorWords(language, code, params),
      })),
    };
  }

  @Get('gift/download')
  @ApiProduces('text/plain')
  async gift(@Query() { category }: DownloadQueryDto, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const text = await this.transfer.gift(actor, category ?? null);
    return new StreamableFile(Buffer.from(text), { type: 'text/plain; charset=utf-8' });
  }

  @Get('qti/download')
  @ApiProduces('application/zip')
  async qti(@Query() { category }: DownloadQueryDto, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.transfer.qti(actor, category ?? null), { type: 'application/zip' });
  }

  @Get(':id')
  @ApiOkResponse({ type: QuestionDetailsDto })
  async get(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<QuestionDetailsDto> {
    return detailsOf(await this.bank.question(actor, id));
  }

  @Put(':id')
  @ApiOkResponse({ type: QuestionDetailsDto })
  async change(
    @Param('id') id: string,
    @Body() input: ChangedQuestionDto,
    @CurrentActor() actor: Actor,
  ): Promise<QuestionDetailsDto> {
    await mending(() => this.bank.change(actor, id, input.version, questionOf(input), input.shared));
    return detailsOf(await this.bank.question(actor, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  archive(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.bank.archive(actor, id);
  }
}
