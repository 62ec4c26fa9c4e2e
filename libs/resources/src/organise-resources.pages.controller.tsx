import { ReceiveFiles, sentWith, UploadLimits } from '@domdom/courses';
import {
  type Actor,
  blankForm,
  CurrentActor,
  type Form,
  FormBody,
  Requires,
  requestContext,
} from '@domdom/platform';
import { seeOther, submit } from '@domdom/ui';
import { Controller, Get, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { ResourceView } from './domain/resource';
import { NewResourceDto, ResourceDto, type ResourceFields } from './dto/resources.dto';
import { OrganiseResourcesPage } from './pages/organise-resources.page';
import { ResourceFormPage } from './pages/resource-form.page';
import { resourceWords } from './resources.messages';
import { ResourcesService } from './resources.service';

const home = '/organise/resources';
const words = () => resourceWords[requestContext.language()];

/** Where instructors and officials add what their units share. */
@ApiExcludeController()
@Requires('instructor')
@Controller('organise/resources')
export class OrganiseResourcesController {
  constructor(
    private readonly resources: ResourcesService,
    private readonly limits: UploadLimits,
  ) {}

  @Get()
  async mine(@CurrentActor() actor: Actor) {
    return <OrganiseResourcesPage resources={await this.resources.managed(actor)} />;
  }

  @Get('new')
  blank(@CurrentActor() actor: Actor) {
    return this.newPage(
      actor,
      blankForm<ResourceFields>({ language: 'vi', level: 'beginner', source: 'file', licence: 'cc-by' }),
    );
  }

  @Post('new')
  @UseInterceptors(ReceiveFiles)
  add(
    @CurrentActor() actor: Actor,
    @FormBody(NewResourceDto) form: Form<ResourceFields & { unitId: string }>,
    @Req() request: Request,
  ) {
    return submit(
      form,
      async (input) => {
        const id = await this.resources.add(actor, input, sentWith(request));
        return seeOther(`${home}/${id}`, words().added);
      },
      (shown) => this.newPage(actor, shown),
    );
  }

  @Get(':id')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const resource = await this.resources.get(actor, id, 'edit');
    return this.editPage(resource, blankForm<ResourceFields>(valuesOf(resource)));
  }

  @Post(':id')
  @UseInterceptors(ReceiveFiles)
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @FormBody(ResourceDto) form: Form<ResourceFields>,
    @Req() request: Request,
  ) {
    return submit(
      form,
      async (input) => {
        await this.resources.change(actor, id, input, sentWith(request));
        return seeOther(`${home}/${id}`, words().saved);
      },
      async (shown) => this.editPage(await this.resources.get(actor, id, 'edit'), shown),
    );
  }

  @Post(':id/publish')
  async publish(@CurrentActor() actor: Actor, @Param('id') id: string) {
    await this.resources.setStatus(actor, id, 'published');
    return seeOther(`${home}/${id}`, words().publishedNow);
  }

  @Post(':id/withdraw')
  async withdraw(@CurrentActor() actor: Actor, @Param('id') id: string) {
    await this.resources.setStatus(actor, id, 'withdrawn');
    return seeOther(`${home}/${id}`, words().withdrawnNow);
  }

  private async newPage(actor: Actor, form: Form<ResourceFields>) {
    const units = await this.resources.unitsOf(actor);
    return <ResourceFormPage form={form} units={units} limits={this.limits} resource={null} />;
  }

  private editPage(resource: ResourceView, form: Form<ResourceFields>) {
    return <ResourceFormPage form={form} units={[]} limits={this.limits} resource={resource} />;
  }
}

function valuesOf(resource: ResourceView): Record<string, string> {
  const { title, titleEn, summary, summaryEn, topic, level, language, credit, licence, address } = resource;
  return {
    ...{ title, summary, topic, level, language, credit, licence },
    titleEn: titleEn ?? '',
    summaryEn: summaryEn ?? '',
    address: address ?? '',
    source: resource.kind === 'link' ? 'link' : 'file',
  };
}
