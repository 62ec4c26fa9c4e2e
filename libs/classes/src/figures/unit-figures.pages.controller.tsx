import {
  type Actor,
  CurrentActor,
  fold,
  QueryFilters,
  Requires,
  requestContext,
  scopeOf,
} from '@domdom/platform';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ClassesRepository } from '../classes.repository';
import { searchPatterns } from '../conditions';
import { UnitsPage } from '../needs/units.page';
import { CalendarDto, ReportDto, UnitSearchDto } from './dto/figures.dto';
import { figureWords } from './figures.messages';
import { csvOf, unitReportLines, xlsxOf } from './figures-files';
import { UnitCalendarPage } from './pages/unit-calendar.page';
import { UnitReportPage } from './pages/unit-report.page';
import { UnitFiguresService } from './unit-figures.service';

const { language } = requestContext;
const words = () => figureWords[language()];
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Calendars and reports of units. */
@ApiExcludeController()
@Requires('official')
@Controller('organise')
export class UnitFiguresPagesController {
  constructor(
    private readonly figures: UnitFiguresService,
    private readonly repository: ClassesRepository,
  ) {}

  @Get('calendar')
  calendars(@CurrentActor() actor: Actor, @QueryFilters(UnitSearchDto) { q = '' }: UnitSearchDto) {
    return this.unitsPage(actor, words().calendar, '/organise/calendar', q);
  }

  @Get('calendar/:unitId')
  async calendar(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @QueryFilters(CalendarDto) { view = 'month', day }: CalendarDto,
  ) {
    return <UnitCalendarPage calendar={await this.figures.calendar(actor, unitId, view, day)} />;
  }

  @Get('report')
  reports(@CurrentActor() actor: Actor, @QueryFilters(UnitSearchDto) { q = '' }: UnitSearchDto) {
    return this.unitsPage(actor, words().report, '/organise/report', q);
  }

  @Get('report/:unitId')
  async report(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @QueryFilters(ReportDto) { period }: ReportDto,
  ) {
    return <UnitReportPage report={await this.figures.report(actor, unitId, period)} />;
  }

  @Get('report/:unitId/report.csv')
  @Header('Cache-Control', 'no-store')
  async csv(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @QueryFilters(ReportDto) { period }: ReportDto,
  ): Promise<StreamableFile> {
    const report = await this.figures.report(actor, unitId, period);
    return new StreamableFile(Buffer.from(csvOf(unitReportLines(language(), report))), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${words().unitCsvName}.csv"`,
    });
  }

  @Get('report/:unitId/report.xlsx')
  @Header('Cache-Control', 'no-store')
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param('unitId') unitId: string,
    @QueryFilters(ReportDto) { period }: ReportDto,
  ): Promise<StreamableFile> {
    const report = await this.figures.report(actor, unitId, period);
    const file = await xlsxOf(unitReportLines(language(), report), words().unitCsvName);
    return new StreamableFile(file, {
      type: xlsxType,
      disposition: `attachment; filename="${words().unitCsvName}.xlsx"`,
    });
  }

  private async unitsPage(actor: Actor, title: string, here: string, q: string) {
    const pattern = searchPatterns(fold(q))[0] ?? '%';
    const units = await this.repository.units(scopeOf(actor, 'official'), pattern, 50);
    return <UnitsPage title={title} here={here} query={q} units={units} />;
  }
}
