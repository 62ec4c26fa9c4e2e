import { rm } from 'node:fs/promises';
import { type Actor, CurrentActor, mustAdministerPortal, RateLimit, Requires } from '@domdom/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { unitOf } from '../authoring/unit-of';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pUpload, type SentPackage } from '../importing/h5p-upload';
import { ContentTypesService } from './content-types.service';
import { HubService } from './hub/hub.service';
import { type Proposal, TypeInstalls } from './type-installs.service';
import {
  ContentTypeDto,
  HubTypeNameDto,
  InstallDto,
  InstalledDto,
  OfferedTypeDto,
  ProposalDto,
  RestrictedDto,
} from './types.dto';

const answerOf = ({ upload, plan, lesson }: Proposal): ProposalDto => ({ upload, ...plan, lesson });

@ApiTags('h5p')
@Requires('administrator')
@Controller('api/v1/h5p/content-types')
export class TypesApiController {
  constructor(
    private readonly types: ContentTypesService,
    private readonly installs: TypeInstalls,
    private readonly hub: HubService,
    private readonly limit: RateLimit,
  ) {}

  /** The installed libraries, those that lessons are made with first. */
  @Get()
  @ApiOkResponse({ type: [ContentTypeDto] })
  list(@CurrentActor() actor: Actor): Promise<ContentTypeDto[]> {
    return this.types.list(actor);
  }

  /** Takes an `.h5p` file and says what installing it would change; it waits a day for a yes. */
  @Post('packages')
  @HttpCode(200)
  @UseInterceptors(H5pUpload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ type: ProposalDto })
  async propose(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: SentPackage | undefined,
  ): Promise<ProposalDto> {
    try {
      mustAdministerPortal(actor);
      if (!file) throw h5pErrors.noPackage();
      return answerOf(await this.installs.propose(actor, file.path));
    } finally {
      if (file) await rm(file.path, { force: true });
    }
  }

  /** Installs a package that waits; a large one in a job. */
  @Post('install')
  @HttpCode(200)
  @ApiOkResponse({ type: InstalledDto })
  async install(@Body() { upload, open }: InstallDto, @CurrentActor() actor: Actor): Promise<InstalledDto> {
    mustAdministerPortal(actor);
    const opening = open ? { unitId: unitOf(actor) } : null;
    if (await this.installs.isLarge(actor, upload)) {
      const job = await this.installs.installLater(actor, upload, opening);
      return { installed: 0, updated: 0, content: null, job };
    }
    const { installed, updated, opened } = await this.installs.install(actor, upload, opening);
    return { installed, updated, content: opened?.id ?? null, job: null };
  }

  /** What the hub offers, where the portal is connected to one. */
  @Get('hub')
  @ApiOkResponse({ type: [OfferedTypeDto] })
  async offered(@CurrentActor() actor: Actor): Promise<OfferedTypeDto[]> {
    const types = await this.hub.offered(actor);
    return types.map(({ machineName, title, summary, version, installed, state }) => ({
      machineName,
      title,
      summary,
      version,
      installed,
      state,
    }));
  }

  /** Fetches a type from the hub and says what installing it would change. */
  @Post('hub')
  @HttpCode(200)
  @ApiOkResponse({ type: ProposalDto })
  async fetch(@Body() { type }: HubTypeNameDto, @CurrentActor() actor: Actor): Promise<ProposalDto> {
    mustAdministerPortal(actor);
    await this.limit.take('h5p-hub', actor.personId, { tries: 30, seconds: 3600 });
    return answerOf(await this.hub.propose(actor, type));
  }

  /** Closes a content type for new lessons, or opens it again. */
  @Put(':name/restricted')
  @HttpCode(204)
  @ApiNoContentResponse()
  restrict(
    @Param('name') name: string,
    @Body() { restricted }: RestrictedDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.types.restrict(actor, name, restricted);
  }

  /** Deletes a content type that nothing uses. */
  @Delete(':name')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('name') name: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.types.remove(actor, name);
  }
}
