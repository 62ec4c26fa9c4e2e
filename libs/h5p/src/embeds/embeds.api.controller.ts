import { type Actor, CurrentActor, Requires } from '@domdom/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EmbedDto, EmbedListDto, NewEmbedDto } from './embed.dto';
import { EmbedsService, type ListedEmbed } from './embeds.service';

const shown = ({ id, name, sites, madeAt, revokedAt, address }: ListedEmbed): EmbedDto => ({
  ...{ id, name, sites, madeAt, revokedAt, address },
});

/** Which other sites may show a content. */
@ApiTags('h5p')
@Requires('instructor')
@Controller('api/v1/h5p')
export class EmbedsApiController {
  constructor(private readonly embeds: EmbedsService) {}

  /** The embeds of a content: 20 at most are in use, and those revoked of late. */
  @Get('contents/:id/embeds')
  @ApiOkResponse({ type: EmbedListDto })
  async list(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<EmbedListDto> {
    return { items: (await this.embeds.of(actor, id)).embeds.map(shown) };
  }

  @Post('contents/:id/embeds')
  @ApiCreatedResponse({ type: EmbedDto })
  async make(
    @Param('id') id: string,
    @Body() { name, sites = '' }: NewEmbedDto,
    @CurrentActor() actor: Actor,
  ): Promise<EmbedDto> {
    return shown(await this.embeds.make(actor, id, { name, sites }));
  }

  /** Revokes an embed: nobody is shown the content by it any more. */
  @Delete('embeds/:embed')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Param('embed') embed: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.embeds.revoke(actor, embed);
  }
}
