import { type Actor, Clock, CurrentActor, requestContext } from '@domdom/platform';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClassReportService } from './class-report.service';
import { figureWords } from './figures.messages';
import { classReportLines, csvOf, xlsxOf } from './figures-files';
import { ClassReportPage } from './pages/class-report.page';
import { xlsxType } from './unit-figures.pages.controller';

const { language } = requestContext;

/** The report of one class: on paper, as CSV, as Excel. */
@ApiExcludeController()
@Controller('organise/classes')
export class ClassReportPagesController {
  constructor(
    private readonly reports: ClassReportService,
    private readonly clock: Clock,
  ) {}

  @Get(':id/report')
  async report(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return <ClassReportPage report={await this.reports.of(actor, id)} now={this.clock.now()} />;
  }

  @Get(':id/report.csv')
  @Header('Cache-Control', 'no-store')
  async csv(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(csvOf(await this.lines(actor, id))), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${figureWords[language()].csvName}.csv"`,
    });
  }

  @Get(':id/report.xlsx')
  @Header('Cache-Control', 'no-store')
  async xlsx(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const name = figureWords[language()].csvName;
    return new StreamableFile(await xlsxOf(await this.lines(actor, id), name), {
      type: xlsxType,
      disposition: `attachment; filename="${name}.xlsx"`,
    });
  }

  private async lines(actor: Actor, id: string) {
    return classReportLines(language(), await this.reports.of(actor, id), this.clock.now());
  }
}
