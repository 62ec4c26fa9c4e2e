import { levelNames, OwnTitle, OwnWords, titleIn } from '@domdom/courses';
import { formatMinutes } from '@domdom/platform';
import {
  Button,
  Card,
  CardGrid,
  CourseArt,
  Form,
  HiddenField,
  Tag,
  TopicArt,
  TopicTag,
  usePage,
} from '@domdom/ui';
import { useRecommendationsWords } from '../recommendations.messages';
import type { RecommendedCourse, RecommendedProgramme } from '../recommendations.service';
import { AllReasons, ReasonLine } from './reason-line';

type Recommended = RecommendedCourse | RecommendedProgramme;

/** "Not for me": hides the item at once; it can be brought back. */
function Unsuited({ item }: { item: Recommended }) {
  const { language } = usePage();
  const say = useRecommendationsWords();
  return (
    <Form action="/recommendations/dislikes" inline>
      <HiddenField name="kind" value={item.kind} />
      <HiddenField name="id" value={item.id} />
      <Button look="quiet" small about={titleIn(language, item.card)}>
        {say.unsuited}
      </Button>
    </Form>
  );
}

export interface RecommendedCardsProps {
  items: readonly Recommended[];
  /** What a card says under its title; both by default. */
  says?: 'reason' | 'summary' | 'both';
  /** With the shares of the reasons and "not for me". */
  personal?: boolean;
}

/** Programmes or courses side by side, each with its reason. */
export function RecommendedCards({ items, says = 'both', personal }: RecommendedCardsProps) {
  const { language } = usePage();
  return (
    <CardGrid>
      {items.map((item) => (
        <Card
          key={item.id}
          title={<OwnTitle of={item.card} />}
          href={item.kind === 'course' ? `/courses/${item.card.slug}` : `/programmes/${item.card.slug}`}
          art={
            item.kind === 'course' ? (
              <CourseArt topic={item.card.topic} id={item.id} />
            ) : (
              <TopicArt topic={item.card.topic} seed={item.id} />
            )
          }
          tags={
            <>
              <TopicTag topic={item.card.topic} />
              {item.kind === 'programme' && (
                <Tag look="night">{coursesIn(language, item.card.courseCount)}</Tag>
              )}
            </>
          }
          facts={[
            { icon: 'clock', text: formatMinutes(language, item.card.minutes) },
            item.kind === 'course' && { icon: 'star', text: levelNames[item.card.level][language] },
          ]}
          action={
            personal && (
              <>
                <AllReasons reasons={item.reasons} />
                <Unsuited item={item} />
              </>
            )
          }
        >
          {says !== 'summary' && <ReasonLine reasons={item.reasons} />}
          {says !== 'reason' && (
            <p>
              <OwnWords text={item.card.summary} english={item.card.summaryEn} />
            </p>
          )}
        </Card>
      ))}
    </CardGrid>
  );
}

function coursesIn(language: 'vi' | 'en', count: number): string {
  if (language === 'vi') return `${count} khóa`;
  return count === 1 ? '1 course' : `${count} courses`;
}
