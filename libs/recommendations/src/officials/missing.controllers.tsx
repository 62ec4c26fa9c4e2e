import { countWords, UnitsPage } from '@domdom/classes';
import {
  type Actor,
  byteOrderMark,
  CurrentActor,
  csvLine,
  QueryFilters,
  Requires,
  requestContext,
} from '@domdom/platform';
import { topicLabels } from '@domdom/ui';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MissingDto, UnitSearchDto } from './missing.dto';
import { missingWords } from './missing.messages';
import { MissingService } from './missing.service';
import { MissingPage } from './pages/missing.page';

const { language } = requestContext;
const here = '/organise/missing';

/** What people want to learn in a place and do not find there. */
@ApiExcludeController()
@Requires('official')
@Controller('organise/missing')
export class MissingPagesController {
  constructor(private readonly missing: MissingService) {}

  @Get()
  async units(@CurrentActor() actor: Actor, @QueryFilters(UnitSearchDto) { q = '' }: UnitSearchDto) {
    const units = await this.missing.units(actor, q);
    return <UnitsPage title={missingWords[language()].title} here={here} query={q} units={units} />;
  }

  @Get(':unitId')
  async show(@CurrentActor() actor: Actor, @Param('unitId') unitId: string) {
    return <MissingPage missing={await this.missing.in(actor, unitId)} />;
  }

  @Get(':unitId/missing.csv')
  @Header('Cache-Control', 'no-store')
  async csv(@CurrentActor() actor: Actor, @Param('unitId') unitId: string): Promise<StreamableFile> {
    const { rows } = await this.missing.in(actor, unitId);
    const say = missingWords[language()];
    const lines = rows.map(({ topic, words, wishes, searches, classes, places, courses, resources }) =>
      csvLine([
        topic ? topicLabels[topic][language()] : words,
        countWords(language(), wishes),
        ...[searches, classes, places ?? say.unlimited, courses, resources],
      ]),
    );
    const heads = csvLine([
      ...[say.what, say.wishes, say.searches],
      ...[say.classes, say.places, say.courses, say.resources],
    ]);
    return new StreamableFile(Buffer.from([byteOrderMark, heads, ...lines].join('')), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${say.csvName}.csv"`,
    });
  }
}

@ApiTags('recommendations')
@Requires('official')
@Controller('api/v1/missing-learning')
export class MissingApiController {
  constructor(private readonly missing: MissingService) {}

  /** What people of a unit and those below it want to learn, against what is offered; the most wanted first. */
  @Get(':unitId')
  @ApiOkResponse({ type: MissingDto })
  async in(@CurrentActor() actor: Actor, @Param('unitId') unitId: string): Promise<MissingDto> {
    const { unit, rows, areas } = await this.missing.in(actor, unitId);
    const items = rows.map(({ wanted: _, ...row }) => row);
    return { unitId: unit.id, unitName: unit.name, items, areas };
  }
}
