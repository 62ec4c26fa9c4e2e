import { OwnTitle, OwnWords } from '@domdom/courses';
import { formatMinutes } from '@domdom/platform';
import { ButtonLink, DefinitionList, Link, Page, topicLabels, usePage } from '@domdom/ui';
import type { Achievement } from '../badge/achievements.repository';
import { criteriaIn } from '../badge/criteria';
import { awardWords, seeWords, useBadgeWords } from '../badge.messages';
import { achievementPath } from '../domain/completed';

/** What a badge stands for, and what it took to get it. */
export function AchievementPage({ achievement }: { achievement: Achievement }) {
  const { language } = usePage();
  const say = useBadgeWords();
  const { kind, slug, title, titleEn, summary, summaryEn, outcomes } = achievement;
  return (
    <Page
      title={(language === 'en' && titleEn) || title}
      heading={<OwnTitle of={achievement} />}
      lead={awardWords[kind][language]}
      nextStep={
        <ButtonLink href={`/${kind}s/${slug}`} full>
          {seeWords[kind][language]}
        </ButtonLink>
      }
    >
      <p>
        <OwnWords text={summary} english={summaryEn} />
      </p>
      <h2>{say.criteria}</h2>
      <p>{criteriaIn(language, achievement)}</p>
      {outcomes.length > 0 && (
        <>
          <h2>{say.learnt}</h2>
          <ul>
            {outcomes.map((outcome) => (
              <li key={outcome} lang="vi">
                {outcome}
              </li>
            ))}
          </ul>
        </>
      )}
      <DefinitionList
        items={[
          { term: say.ownerUnit, value: <span lang="vi">{achievement.unitName}</span> },
          { term: say.topic, value: topicLabels[achievement.topic][language] },
          achievement.minutes > 0 && {
            term: say.length,
            value: formatMinutes(language, achievement.minutes),
          },
        ]}
      />
      <p>
        <Link href={`${achievementPath(achievement)}.json`} asIs icon="download">
          {say.machine}
        </Link>
      </p>
    </Page>
  );
}
