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
import { Controller, Get, Param, Post } from '@nestjs/common';
import { NewEmbedDto } from './embed.dto';
import { embedWords } from './embeds.messages';
import { EmbedsPage } from './embeds.page';
import { EmbedsService } from './embeds.service';

const words = () => embedWords[requestContext.language()];

/** Where an author lets other sites show a lesson. */
@Requires('instructor')
@Controller('teach/h5p/:id/embeds')
export class EmbedsPagesController {
  constructor(private readonly embeds: EmbedsService) {}

  @Get()
  list(@Param('id') id: string, @CurrentActor() actor: Actor) {
    return this.page(actor, id, blankForm());
  }

  @Post()
  make(
    @Param('id') id: string,
    @FormBody(NewEmbedDto) form: Form<NewEmbedDto>,
    @CurrentActor() actor: Actor,
  ) {
    return submit(
      form,
      async ({ name, sites = '' }) => {
        await this.embeds.make(actor, id, { name, sites });
        return seeOther(`/teach/h5p/${id}/embeds`, words().made);
      },
      (shown) => this.page(actor, id, shown),
    );
  }

  @Post(':embed/revoke')
  async revoke(@Param('embed') embed: string, @CurrentActor() actor: Actor) {
    const { contentId } = await this.embeds.revoke(actor, embed);
    return seeOther(`/teach/h5p/${contentId}/embeds`, words().revoked);
  }

  private async page(actor: Actor, id: string, form: Form<NewEmbedDto>) {
    const { content, embeds } = await this.embeds.of(actor, id);
    return <EmbedsPage content={content} embeds={embeds} form={form} />;
  }
}
