import { type Actor, Clock, commonErrors, Database, isId, newId, Outbox, Seals } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { ContentsService } from '../contents/contents.service';
import { embedMade, embedRevoked } from '../events/h5p.events';
import { H5pHost } from '../playing/h5p-host';
import { embedErrors } from './embed.errors';
import { type Embed, EmbedsRepository } from './embeds.repository';
import { readSites } from './sites';

/** An embed with what its maker needs of it. */
export interface ListedEmbed extends Embed {
  /** The page that other sites show in a frame; null once it was revoked. */
  address: string | null;
  /** The same lesson as text, on the portal. */
  textPath: string | null;
}

const space = 'h5p:embed';
const mostOfContent = 20;

/**
 * Lets other sites show a content: by an address with a key, for every site or for some, until it is revoked. Who
 * reads the lesson there is not known, and nothing of it is recorded.
 */
@Injectable()
export class EmbedsService {
  constructor(
    private readonly database: Database,
    private readonly embeds: EmbedsRepository,
    private readonly contents: ContentsService,
    private readonly seals: Seals,
    private readonly host: H5pHost,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What other sites may show of a content, for whoever edits it. @throws common.notFound, common.forbidden */
  async of(actor: Actor, contentId: string): Promise<{ content: Content; embeds: ListedEmbed[] }> {
    const content = await this.contents.content(actor, contentId, 'edit');
    return { content, embeds: (await this.embeds.of(contentId)).map((embed) => this.listed(embed)) };
  }

  /** @throws common.notFound, common.forbidden, h5p-embeds.wrongSites, h5p-embeds.tooMany */
  async make(actor: Actor, contentId: string, input: { name: string; sites: string }): Promise<ListedEmbed> {
    await this.contents.content(actor, contentId, 'edit');
    const sites = readSites(input.sites);
    if (!sites) throw embedErrors.wrongSites();
    const embed = { id: newId(), contentId, name: input.name, sites, madeAt: this.clock.now() };
    await this.database.transaction(async () => {
      const added = await this.embeds.add({ ...embed, madeBy: actor.personId }, mostOfContent);
      if (!added) throw embedErrors.tooMany({ most: mostOfContent });
      await this.outbox.publish(embedMade({ embedId: embed.id, contentId, personId: actor.personId }));
    });
    return this.listed({ ...embed, revokedAt: null });
  }

  /** From now on nobody is shown the content by this embed. @throws common.notFound, common.forbidden */
  async revoke(actor: Actor, id: string): Promise<Embed> {
    const embed = isId(id) ? await this.embeds.find(id) : null;
    if (!embed) throw commonErrors.notFound();
    await this.contents.content(actor, embed.contentId, 'edit');
    await this.database.transaction(async () => {
      if (!(await this.embeds.revoke(id, this.clock.now()))) return;
      await this.outbox.publish(
        embedRevoked({ embedId: id, contentId: embed.contentId, personId: actor.personId }),
      );
    });
    return embed;
  }

  /** What an address opens. @throws h5p-embeds.gone for one that was revoked, changed or never made */
  async open(id: string, key: string): Promise<Embed> {
    const known = isId(id) && this.seals.isLastingKey(space, id, key);
    const embed = known ? await this.embeds.find(id) : null;
    if (!embed || embed.revokedAt) throw embedErrors.gone();
    return embed;
  }

  private listed(embed: Embed): ListedEmbed {
    if (embed.revokedAt) return { ...embed, address: null, textPath: null };
    const key = this.seals.lastingKey(space, embed.id);
    return {
      ...embed,
      address: `${this.host.embedOrigin}/h5p/embed/${embed.id}/${key}`,
      textPath: `/h5p/embedded-text/${embed.id}/${key}`,
    };
  }
}
