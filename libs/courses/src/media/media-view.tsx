import { ButtonLink, Details, Listen, Notice, useLocalPath, usePage } from '@domdom/ui';
import type { CourseLanguage } from '../domain/course-language';
import { spokenText } from './captions';
import type { LessonMedia } from './lesson-media.entity';
import { sizeWords, useMediaWords } from './media.messages';
import { elsewhere } from './video-address';

interface Shown {
  media: LessonMedia;
  title: string;
  language: CourseLanguage;
}
const base = (media: LessonMedia) => `/media/${media.id}`;

function Video({ media, title, language }: Shown) {
  const page = usePage();
  const say = useMediaWords();
  const local = useLocalPath();
  if (!media.file) return <VideoElsewhere media={media} title={title} language={language} />;
  return (
    <>
      {/* Nothing is downloaded before it is asked for; a film without speech has no captions. */}
      {/* biome-ignore lint/a11y/useMediaCaption: the track is there whenever there are captions */}
      <video controls preload="none" playsinline src={local(`${base(media)}/stream`)} aria-label={title}>
        {media.captions && (
          <track
            kind="captions"
            src={local(`${base(media)}/captions.vtt`)}
            srclang={language}
            label={title}
            default
          />
        )}
      </video>
      <p class="hint" lang={page.language}>
        {say.sizeIs(sizeWords(page.language, media.file.bytes))}
      </p>
      <Words media={media} />
    </>
  );
}

function VideoElsewhere({ media }: Shown) {
  const { language } = usePage();
  const say = useMediaWords();
  const { address, site } = elsewhere(media.address ?? '');
  return (
    <>
      <div lang={language}>
        <Notice title={say.elsewhereTitle(site)}>
          <p>{say.elsewhereAbout(site)}</p>
          <p>
            <ButtonLink href={address} asIs icon="external">
              {say.openVideo(site)}
            </ButtonLink>
          </p>
        </Notice>
      </div>
      <Words media={media} />
    </>
  );
}

/** What is said, to read: as the author wrote it, else out of the captions. */
function Words({ media }: { media: LessonMedia }) {
  const say = useMediaWords();
  if (media.transcriptHtml) {
    return (
      <Details summary={say.spoken}>
        {/* Cleaned when it was saved: see lesson-html.ts. */}
        <div dangerouslySetInnerHTML={{ __html: media.transcriptHtml }} />
      </Details>
    );
  }
  if (!media.captions) return null;
  return (
    <Details summary={say.spoken}>
      <p>{spokenText(media.captions)}</p>
    </Details>
  );
}

function Audio({ media, title }: Shown) {
  const page = usePage();
  const say = useMediaWords();
  const local = useLocalPath();
  return (
    <>
      <Listen src={local(`${base(media)}/stream`)} about={title} />
      <p class="hint" lang={page.language}>
        {say.sizeIs(sizeWords(page.language, media.file?.bytes ?? 0))}
      </p>
      <Details summary={say.transcript} open>
        <div dangerouslySetInnerHTML={{ __html: media.transcriptHtml }} />
      </Details>
    </>
  );
}

function File({ media }: Shown) {
  const { language } = usePage();
  const say = useMediaWords();
  const { file } = media;
  if (!file) return null;
  const type = file.name.split('.').at(-1)?.toUpperCase() ?? '';
  return (
    <>
      {media.description && <p>{media.description}</p>}
      <p>
        <strong>{file.name}</strong>
      </p>
      <p lang={language}>
        <ButtonLink href={`${base(media)}/download`} icon="download" download>
          {say.download(type, sizeWords(language, file.bytes))}
        </ButtonLink>
      </p>
    </>
  );
}

function LinkElsewhere({ media }: Shown) {
  const { language } = usePage();
  const say = useMediaWords();
  const { address, site } = elsewhere(media.address ?? '');
  return (
    <>
      <p>{media.description}</p>
      <p lang={language}>
        <ButtonLink href={address} asIs icon="external">
          {say.openLink(site)}
        </ButtonLink>
      </p>
      <p class="hint" lang={language}>
        {say.linkAbout(site)}
      </p>
    </>
  );
}

const views = { video: Video, audio: Audio, file: File, link: LinkElsewhere } as const;

/** A video, a sound, a file or a link inside its lesson; all of it works without a script. */
export function MediaView(props: Shown) {
  const View = views[props.media.kind];
  return <View {...props} />;
}
