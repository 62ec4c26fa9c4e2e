import { levelNames, OwnTitle, OwnWords, titleIn } from '@domdom/courses';
import { formatMinutes, formatNumber, formatWeekdayTime, type Language } from '@domdom/platform';
import {
  Button,
  Card,
  CardGrid,
  CourseArt,
  type Fact,
  Form,
  HiddenField,
  Link,
  Tag,
  TopicArt,
  TopicTag,
  usePage,
} from '@domdom/ui';
import { spokenReasons } from '../domain/terms';
import { recommendationsWords, useRecommendationsWords } from '../recommendations.messages';
import type { RecommendedItem } from '../recommended';
import { ReasonLine } from './reason-line';

/** Why it is here, and "not for me", which hides the item at once; it can be brought back. */
function Say({ item, personal, near }: { item: RecommendedItem; personal: boolean; near: string | null }) {
  const { language } = usePage();
  const say = useRecommendationsWords();
  const title = titleIn(language, item.what);
  const place = near ? `?place=${near}` : '';
  return (
    <div class="actions">
      <Link href={`/recommendations/why/${item.kind}/${item.id}${place}`} icon="question">
        {say.why}
        <span class="unseen"> ({title})</span>
      </Link>
      {personal && (
        <Form action="/recommendations/dislikes" inline>
          <HiddenField name="kind" value={item.kind} />
          <HiddenField name="id" value={item.id} />
          <Button look="quiet" small about={title}>
            {say.unsuited}
          </Button>
        </Form>
      )}
    </div>
  );
}

/** When, where and for whom: what the card says of it besides why it is here, and nothing that is said there. */
function factsOf(
  language: Language,
  { what, terms, reasons }: RecommendedItem,
  withReasons: boolean,
): (Fact | false)[] {
  const say = recommendationsWords[language];
  const said = withReasons ? spokenReasons(reasons).map(({ source }) => source) : [];
  const { occasion, level, minutes } = what;
  if (!occasion) {
    const words = [
      minutes > 0 && formatMinutes(language, minutes),
      level !== null && levelNames[level][language],
    ].filter(Boolean);
    return [words.length > 0 && { icon: minutes > 0 ? 'clock' : 'star', text: words.join(' · ') }];
  }
  const [next] = occasion.sessions;
  const near = terms.find((term) => term.source === 'near');
  const away = near?.source === 'near' && !said.includes('near') ? near.kilometres : null;
  return [
    next !== undefined && { icon: 'calendar', text: say.next(formatWeekdayTime(language, new Date(next))) },
    occasion.venue
      ? {
          icon: 'map-pin',
          text: [
            `${occasion.venue.name}, ${occasion.unitName}`,
            away !== null && say.away(kilometres(language, away)),
          ]
            .filter(Boolean)
            .join(' · '),
        }
      : { icon: 'video', text: say.online },
    occasion.places !== null &&
      !said.includes('seats') && { icon: 'users', text: say.places(formatNumber(language, occasion.places)) },
  ];
}

const kilometres = (language: Language, away: number) =>
  formatNumber(language, Math.max(1, Math.round(away)));

/** The picture of its topic. */
export function ItemArt({ of: { id, what } }: { of: Pick<RecommendedItem, 'id' | 'what'> }) {
  return what.kind === 'programme' ? (
    <TopicArt topic={what.topic} seed={id} />
  ) : (
    <CourseArt topic={what.topic} id={id} />
  );
}

/** Its topic, and how much a programme holds. */
export function ItemTags({ of: { topic, kind, partIds } }: { of: RecommendedItem['what'] }) {
  const { language } = usePage();
  return (
    <>
      <TopicTag topic={topic} />
      {kind === 'programme' && <Tag look="night">{coursesIn(language, partIds.length)}</Tag>}
    </>
  );
}

export interface RecommendedCardsProps {
  items: readonly RecommendedItem[];
  /** What a card says under its title; both by default. */
  says?: 'reason' | 'summary' | 'both';
  /** With the way to all reasons. */
  asked?: boolean;
  /** With "not for me". */
  personal?: boolean;
  /** The place that was asked for. */
  near?: string | null;
}

/** What is recommended, side by side, each with its reason. */
export function RecommendedCards({
  items,
  says = 'both',
  asked = false,
  personal = false,
  near = null,
}: RecommendedCardsProps) {
  const { language } = usePage();
  return (
    <CardGrid>
      {items.map((item) => {
        const { what } = item;
        return (
          <Card
            key={item.id}
            title={<OwnTitle of={what} />}
            href={item.address}
            art={<ItemArt of={item} />}
            tags={<ItemTags of={what} />}
            facts={factsOf(language, item, says !== 'summary')}
            action={asked && <Say item={item} personal={personal} near={near} />}
          >
            {says !== 'summary' && <ReasonLine reasons={item.reasons} />}
            {says !== 'reason' && (
              <p>
                <OwnWords text={what.summary} english={what.summaryEn} />
              </p>
            )}
          </Card>
        );
      })}
    </CardGrid>
  );
}

function coursesIn(language: Language, count: number): string {
  if (language === 'vi') return `${count} khóa`;
  return count === 1 ? '1 course' : `${count} courses`;
}
