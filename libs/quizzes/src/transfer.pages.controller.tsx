import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  QueryFilters,
  Requires,
} from '@domdom/platform';
import { PageAnswer, seeOther, submit } from '@domdom/ui';
import { Controller, Get, Post, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import { BankService } from './bank/bank.service';
import { sayBank } from './bank.messages';
import { quizErrors } from './domain/quiz.errors';
import { DownloadQueryDto, ImportFormDto } from './dto/quizzes.dto';
import { type ImportForm, ImportPage } from './pages/import.page';
import { TransferService } from './transfer.service';

/** How large a file of questions may be. */
export const largestFile = 4 * 1024 * 1024;

const download = (name: string, type: string) => ({ type, disposition: `attachment; filename="${name}"` });

/** Questions from files and into files. It comes before the bank's own pages: `import` is no question's id. */
@ApiExcludeController()
@Requires('instructor')
@Controller('teach/questions')
export class TransferPagesController {
  constructor(
    private readonly transfer: TransferService,
    private readonly bank: BankService,
  ) {}

  @Get('import')
  async show(@CurrentActor() actor: Actor) {
    const units = await this.bank.units(actor);
    const form = blankForm<ImportForm>({ shared: 'true', unitId: units[0]?.id });
    return <ImportPage form={form} units={units} imported={null} />;
  }

  @Post('import')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: largestFile, files: 1, fields: 10 } }))
  async take(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: { buffer: Buffer } | undefined,
    @FormBody(ImportFormDto) form: Form<ImportFormDto>,
  ) {
    const units = await this.bank.units(actor);
    return submit<ImportForm>(
      form,
      async ({ unitId, shared = false, takeGood = false, category = '' }) => {
        if (!file) throw quizErrors.noFile();
        const imported = await this.transfer.take(actor, file.buffer, { unitId, shared, takeGood, category });
        if (imported.problems.length === 0)
          return seeOther('/teach/questions', sayBank().imported(imported.ids.length, 0));
        const shown = blankForm<ImportForm>(form.values);
        return new PageAnswer(
          <ImportPage form={shown} units={units} imported={imported} />,
          imported.ids.length > 0 ? 200 : 422,
        );
      },
      (shown) => <ImportPage form={shown} units={units} imported={null} />,
    );
  }

  @Get('gift/download')
  async gift(
    @CurrentActor() actor: Actor,
    @QueryFilters(DownloadQueryDto) { category }: DownloadQueryDto,
  ): Promise<StreamableFile> {
    const text = await this.transfer.gift(actor, category ?? null);
    return new StreamableFile(Buffer.from(text), download('questions.gift.txt', 'text/plain; charset=utf-8'));
  }

  @Get('qti/download')
  async qti(
    @CurrentActor() actor: Actor,
    @QueryFilters(DownloadQueryDto) { category }: DownloadQueryDto,
  ): Promise<StreamableFile> {
    const packed = await this.transfer.qti(actor, category ?? null);
    return new StreamableFile(packed, download('questions-qti3.zip', 'application/zip'));
  }
}
