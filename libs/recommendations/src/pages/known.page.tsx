import { ButtonLink, EmptyState, Page, usePage } from '@domdom/ui';
import type { Knowledge } from '../knowledge.service';
import { useKnownWords } from '../known.messages';
import { useRecommendationsWords } from '../recommendations.messages';
import { KnownFacts } from './known-facts';

/** All that recommendations know of a person, each piece with a button that takes it out. */
export function KnownPage({ knowledge }: { knowledge: Knowledge | null }) {
  const { assets } = usePage();
  const say = useKnownWords();
  const list = useRecommendationsWords();
  return (
    <Page
      title={say.title}
      lead={knowledge ? say.lead : undefined}
      breadcrumbs={[{ label: list.title, href: '/recommendations' }]}
      unlisted
    >
      <link rel="stylesheet" href={assets.url('recommendations-questions.css')} />
      {knowledge ? (
        <KnownFacts knowledge={knowledge} level={2} />
      ) : (
        <EmptyState title={say.nothing} action={<ButtonLink href="/recommendations">{say.back}</ButtonLink>}>
          <p>{say.nothingAbout}</p>
        </EmptyState>
      )}
    </Page>
  );
}
