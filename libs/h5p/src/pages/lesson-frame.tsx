import { Link, Script, useLocalPath, usePage } from '@domdom/ui';
import { useH5pWords } from '../h5p.messages';

/** The frame in which a content plays; grows with it when scripts run, scrolls inside when they do not. */
export function LessonFrame({
  src,
  title,
  textHref,
}: {
  src: string;
  title: string;
  textHref: string | null;
}) {
  const { assets } = usePage();
  const local = useLocalPath();
  const words = useH5pWords();
  return (
    <>
      <link rel="stylesheet" href={assets.url('h5p-lesson-frame.css')} />
      <iframe
        class="h5p-frame"
        data-module="h5p-frame"
        src={local(src)}
        title={`${words.playHere}: ${title}`}
        // The host that answers may be another one than the address says.
        allow="fullscreen *; autoplay *; microphone 'none'; camera 'none'; geolocation 'none'"
      />
      {textHref && (
        <p>
          <Link href={textHref}>{words.readAsText}</Link>
        </p>
      )}
      <Script name="h5p-lesson-frame.js" />
    </>
  );
}
