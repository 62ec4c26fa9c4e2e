import { OwnTitle } from '@domdom/courses';
import { ButtonLink, Card, ProgressBar, usePage } from '@domdom/ui';
import { useEnrolmentWords } from '../enrolments.messages';
import type { NextStep } from './next-step.service';

/** Where one goes on, one button away. */
export function NextStepCard({ step }: { step: NextStep }) {
  const { language } = usePage();
  const say = useEnrolmentWords();
  return (
    <section aria-labelledby="next-step">
      <h2 id="next-step">{say.next}</h2>
      <Card
        title={<OwnTitle of={step} language={step.language} />}
        href={`/courses/${step.slug}`}
        featured
        action={
          <ButtonLink
            href={`/learn/${step.slug}/${step.lessonId}`}
            look="firefly"
            icon="play"
            full
            about={step.lessonTitle}
          >
            {say.goOn}
          </ButtonLink>
        }
      >
        <p lang={step.language === language ? undefined : step.language}>
          {say.nextLesson(step.lessonTitle)}
        </p>
        <ProgressBar
          share={step.lessonsTotal ? step.lessonsDone / step.lessonsTotal : 0}
          label={say.progressLabel}
          words={say.progress(step.lessonsDone, step.lessonsTotal)}
        />
      </Card>
    </section>
  );
}
