import { formatNumber } from '@domdom/platform';
import { Link, usePage } from '@domdom/ui';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { can } from '../domain/content.policy';
import { ContentPageSections, type ShownContent } from '../overview/content-sections';
import { modeWords, reviewWords, useAttemptWords } from './attempts.messages';
import type { Grading } from './grading';
import { GradingsRepository } from './gradings.repository';

/** How a content is graded, on its page. */
@Injectable()
export class GradingSection implements OnModuleInit {
  readonly key = 'grading';
  readonly order = 20;

  constructor(
    private readonly sections: ContentPageSections,
    private readonly gradings: GradingsRepository,
  ) {}

  onModuleInit(): void {
    this.sections.add(this);
  }

  async render({ content, actor }: ShownContent): Promise<VNode | null> {
    if (!can('edit', actor, content)) return null;
    return <GradingFacts contentId={content.id} grading={await this.gradings.find(content.id)} />;
  }
}

function GradingFacts({ contentId, grading }: { contentId: string; grading: Grading }) {
  const { language } = usePage();
  const words = useAttemptWords();
  const { mode, attemptsAllowed, review } = grading;
  return (
    <section aria-labelledby="grading-title">
      <h2 id="grading-title">{words.grading}</h2>
      <p>
        {words.gradeBy(modeWords[language][mode])}{' '}
        {attemptsAllowed !== null && `${words.limited(formatNumber(language, attemptsAllowed))} `}
        {words.reviewIs(reviewWords[language][review])}
      </p>
      <p>
        <Link href={`/teach/h5p/${contentId}/grading`}>{words.changeGrading}</Link>
      </p>
    </section>
  );
}
