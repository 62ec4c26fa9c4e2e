import { Link } from '@domdom/ui';
import { itemKinds } from '../domain/recommendable';
import { useRecommendationsWords } from '../recommendations.messages';
import type { Recommendations } from '../recommended';
import { RecommendedCards } from './recommended-cards';

/** A few recommendations on another page, with the way to all of them. Nothing when there are none. */
export function RecommendationStrip({ found }: { found: Recommendations }) {
  const say = useRecommendationsWords();
  const items = itemKinds.flatMap((kind) => found.lists[kind]);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="for-you">
      <h2 id="for-you">{found.personal ? say.stripTitle : say.coursesPopular}</h2>
      <RecommendedCards items={items} says="reason" />
      <p class="actions">
        <Link href="/recommendations" icon="arrow-right">
          {say.seeAll}
        </Link>
      </p>
    </section>
  );
}
