import { Link, PrintButton, usePage } from '@domdom/ui';
import { useH5pWords } from '../h5p.messages';
import type { TextAlternative, TextSection } from '../scoring';
import { textWords } from '../text/text.messages';

function Section({ section, files, number }: { section: TextSection; files: string; number: number }) {
  const words = useH5pWords();
  const say = textWords[usePage().language];
  const { question } = section;
  // Films of other sites are named by their whole address.
  const address = (path: string) => (/^https:\/\//.test(path) ? path : `${files}/${path}`);
  return (
    <section class="text-lesson-part">
      {section.heading && <h2>{section.heading}</h2>}
      {section.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {section.pictures.map((picture) => (
        <p key={picture.path}>
          <img src={address(picture.path)} alt={picture.alt} loading="lazy" />
        </p>
      ))}
      {section.sounds.map((sound) => (
        <p key={sound.path}>
          <Link href={address(sound.path)} asIs icon="play">
            {sound.mime.startsWith('video/') ? say.watch : words.listen}
          </Link>
        </p>
      ))}
      {question && (
        <>
          <h2>{words.question(number)}</h2>
          <p>{question.text}</p>
          <p class="hint">{question.hint}</p>
          {question.choices.length > 0 && (
            <ul aria-label={words.choices}>
              {question.choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          )}
          {question.targets.length > 0 && (
            <>
              <p>{words.targets}</p>
              <ul>
                {question.targets.map((target) => (
                  <li key={target}>{target}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

/** A content written out: pages, pictures, sounds and questions, without the right answers. */
export function TextLesson({
  alternative,
  files,
  language,
}: {
  alternative: TextAlternative;
  /** Where the content's files are found. */
  files: string;
  language: string;
}) {
  const words = useH5pWords();
  if (alternative.sections.length === 0) return <p>{words.textNone}</p>;
  let number = 0;
  return (
    <div>
      <PrintButton />
      <div lang={language}>
        {alternative.sections.map((section, index) => {
          if (section.question) number++;
          const key = `${index}-${section.heading ?? section.question?.id ?? ''}`;
          return <Section key={key} section={section} files={files} number={number} />;
        })}
      </div>
    </div>
  );
}
