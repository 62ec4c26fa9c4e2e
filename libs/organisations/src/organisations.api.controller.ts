import { Public } from '@domdom/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UnitFiltersDto } from './dto/unit.dto';
import { UnitsService } from './units.service';

@ApiTags('units')
@Controller('api/v1')
export class OrganisationsApiController {
  constructor(private readonly units: UnitsService) {}

  /** The organisations, each with the unit at its root. */
  @Public()
  @Get('organisations')
  organisations() {
    return this.units.organisations();
  }

  /** Units that work today, by name; `parent` lists those right below one. */
  @Public()
  @Get('units')
  list(@Query() filters: UnitFiltersDto) {
    return this.units.list({ ...filters, parentId: filters.parent });
  }

  /** One unit with the units above it. */
  @Public()
  @Get('units/:id')
  async get(@Param('id') id: string) {
    const unit = await this.units.get(id);
    const { nameFolded, createdAt, ...shown } = unit;
    return { ...shown, line: await this.units.line(unit) };
  }
}
