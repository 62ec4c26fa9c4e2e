import { type Actor, CurrentActor, MaybeActor, Public, Requires } from '@domdom/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreateProgrammeDto, ProgrammeFiltersDto, UpdateProgrammeDto } from './dto/courses.dto';
import {
  listedProgrammeDto,
  MadeDto,
  ProgrammeDto,
  ProgrammePageDto,
  programmeDto,
} from './dto/courses-answers.dto';
import { ProgrammesService } from './programmes.service';

/** Training programmes: reading is open to everybody, writing to officials. */
@ApiTags('programmes')
@Controller('api/v1/programmes')
export class ProgrammesApiController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Public()
  @Get()
  @ApiOkResponse({ type: ProgrammePageDto })
  async list(@Query() { after, ...filters }: ProgrammeFiltersDto): Promise<ProgrammePageDto> {
    const { items, next, total } = await this.programmes.list(filters, after);
    return { items: items.map(listedProgrammeDto), next, total };
  }

  @Public()
  @Get(':id')
  @ApiOkResponse({ type: ProgrammeDto })
  async get(@MaybeActor() actor: Actor | null, @Param('id') id: string): Promise<ProgrammeDto> {
    return programmeDto(await this.programmes.byId(actor, id));
  }

  @Requires('official')
  @Post()
  @ApiOkResponse({ type: MadeDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() { unitId, ...input }: CreateProgrammeDto,
  ): Promise<MadeDto> {
    const { id } = await this.programmes.create(actor, unitId, input);
    return { id };
  }

  @Requires('official')
  @Put(':id')
  @HttpCode(204)
  save(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() input: UpdateProgrammeDto,
  ): Promise<void> {
    return this.programmes.save(actor, id, input);
  }

  @Requires('official')
  @Post(':id/publish')
  @HttpCode(204)
  publish(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.programmes.publish(actor, id);
  }

  @Requires('official')
  @Post(':id/archive')
  @HttpCode(204)
  archive(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.programmes.archive(actor, id);
  }
}
