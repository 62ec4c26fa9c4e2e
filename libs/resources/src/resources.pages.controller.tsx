import { type Actor, FileStorage, MaybeActor, Public, QueryFilters, sendFromStorage } from '@domdom/platform';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { can } from './domain/resource.policy';
import { ResourceFiltersDto } from './dto/resources.dto';
import { ResourcePage } from './pages/resource.page';
import { ResourcesPage } from './pages/resources.page';
import { ResourcesService } from './resources.service';
import { UnmetResourceSearches } from './unmet-resource-searches';

/** What everybody may read: the open learning resources. */
@ApiExcludeController()
@Public()
@Controller('resources')
export class ResourcesPagesController {
  constructor(
    private readonly resources: ResourcesService,
    private readonly files: FileStorage,
    private readonly unmet: UnmetResourceSearches,
  ) {}

  @Get()
  async list(
    @QueryFilters(ResourceFiltersDto) { after, ...filters }: ResourceFiltersDto,
    @MaybeActor() actor: Actor | null,
    @Req() request: Request,
  ) {
    const found = await this.resources.list(filters, after);
    if (found.total === 0) this.unmet.note(actor, request, filters);
    return <ResourcesPage filters={filters} found={found} />;
  }

  @Get(':id')
  async show(@Param('id') id: string, @MaybeActor() actor: Actor | null) {
    const resource = await this.resources.get(actor, id);
    const alike = await this.resources.alike(resource);
    return <ResourcePage resource={resource} alike={alike} mayEdit={can('edit', actor, resource)} />;
  }

  @Get(':id/open')
  async open(
    @Param('id') id: string,
    @MaybeActor() actor: Actor | null,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const { address, fileKey, fileName, mime, kind } = await this.resources.open(actor, id);
    if (address) return response.redirect(303, address);
    await sendFromStorage(request, response, this.files, {
      key: fileKey ?? '',
      ...(mime ? { type: mime } : {}),
      // What the browser can play or show opens at once; the rest is saved under its name.
      ...(kind === 'document' && mime !== 'application/pdf' ? { download: fileName ?? 'hoc-lieu' } : {}),
      cacheControl: 'private, max-age=3600',
    });
  }
}
