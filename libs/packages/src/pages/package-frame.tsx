import type { LessonView } from '@domdom/courses';
import { formatPercent } from '@domdom/platform';
import { Confirm, Notice, Script, usePage } from '@domdom/ui';
import { usePackagesWords } from '../packages.messages';
import type { Attempt } from '../running/attempts.repository';

/** What stands in a lesson's place on a portal that has no host for packages. */
export function CannotRun() {
  const words = usePackagesWords();
  return <Notice look="warning">{words.cannotRun}</Notice>;
}

/** The frame in which a package runs, how the attempt stands, and the way to begin anew. */
export function PackageFrame({
  src,
  lesson,
  attempt,
}: {
  src: string;
  lesson: LessonView;
  attempt: Attempt | null;
}) {
  const { assets } = usePage();
  const words = usePackagesWords();
  return (
    <>
      <link rel="stylesheet" href={assets.url('packages-frame.css')} />
      <iframe
        class="package-frame"
        data-module="package-frame"
        src={src}
        title={`${words.play}: ${lesson.title}`}
        // Whatever is in a package, it cannot lead the page around it elsewhere.
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals"
        allow="autoplay; fullscreen; microphone 'none'; camera 'none'; geolocation 'none'"
        allowFullScreen
      />
      {!(attempt?.completed && attempt.success !== false) && (
        <p class="notice success" data-package-done hidden role="status">
          {words.goOn}
        </p>
      )}
      {attempt && <Standing attempt={attempt} lessonId={lesson.id} />}
      <Script name="packages-frame.js" />
    </>
  );
}

function Standing({ attempt, lessonId }: { attempt: Attempt; lessonId: string }) {
  const { language } = usePage();
  const words = usePackagesWords();
  const { number, score, completed, success } = attempt;
  return (
    <>
      <p class="hint">
        {words.attempt(number)}
        {score !== null && ` · ${words.score(formatPercent(language, score))}`}
        {success === false ? ` · ${words.failed}` : completed && ` · ${words.finished}`}
      </p>
      <Confirm
        action={`/packages/lessons/${lessonId}/again`}
        label={words.again}
        icon="play"
        question={words.againQuestion}
        confirmLabel={words.again}
        cannotUndo={false}
      />
    </>
  );
}
