import { OwnTitle, titleIn } from '@domdom/courses';
import { ButtonLink, Card, Page, usePage } from '@domdom/ui';
import type { Knowledge } from '../knowledge.service';
import { useKnownWords } from '../known.messages';
import { useRecommendationsWords } from '../recommendations.messages';
import type { RecommendedItem, SaidShares } from '../recommended';
import { KnownFacts } from './known-facts';
import { ReasonLine } from './reason-line';
import { ItemArt, ItemTags } from './recommended-cards';
import { ShareBars } from './share-bars';

export interface WhyPageProps {
  item: RecommendedItem;
  shares: SaidShares;
  /** Null without consent. */
  knowledge: Knowledge | null;
}

/** Why something is recommended, to the last part, and all that is known of who is asking. */
export function WhyPage({ item, shares, knowledge }: WhyPageProps) {
  const { what } = item;
  const { assets, language } = usePage();
  const say = useKnownWords();
  const list = useRecommendationsWords();
  const told = shares.raises.length > 0 || shares.small > 0;
  return (
    <Page
      title={`${say.whyTitle} ${titleIn(language, what)}`}
      heading={say.whyTitle}
      lead={told ? say.whyLead : say.whyOpen}
      breadcrumbs={[{ label: list.title, href: '/recommendations' }]}
      unlisted
    >
      <link rel="stylesheet" href={assets.url('recommendations-questions.css')} />
      <div class="asked">
        <Card
          level={2}
          title={<OwnTitle of={what} />}
          art={<ItemArt of={item} />}
          tags={<ItemTags of={what} />}
          action={<ButtonLink href={what.path}>{say.seeOf(what.kind)}</ButtonLink>}
        >
          <ReasonLine reasons={item.reasons} />
        </Card>
        {told && <ShareBars shares={shares} />}
      </div>
      {knowledge ? (
        <>
          <h2>{say.title}</h2>
          <p>{say.lead}</p>
          <KnownFacts knowledge={knowledge} level={3} />
        </>
      ) : (
        <p>{say.notPersonal}</p>
      )}
    </Page>
  );
}
