import { Link, usePage } from '@domdom/ui';
import { useH5pWords } from '../h5p.messages';
import type { TextAlternative, TextSection } from '../scoring';
import { filmWords } from './films.messages';

function Section({
  section,
  contentId,
  number,
}: {
  section: TextSection;
  contentId: string;
  number: number;
}) {
  const words = useH5pWords();
  const films = filmWords[usePage().language];
  const { question } = section;
  const address = (path: string) => `/h5p/content/${contentId}/${path}`;
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
            {words.listen}
          </Link>
        </p>
      ))}
      {section.videos?.map((film) => (
        <p key={film.path}>
          <Link href={address(film.path)} asIs icon="play">
            {films.watch}
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
  contentId,
  language,
}: {
  alternative: TextAlternative;
  contentId: string;
  language: string;
}) {
  const words = useH5pWords();
  if (alternative.sections.length === 0) return <p>{words.textNone}</p>;
  let number = 0;
  return (
    <div lang={language}>
      {alternative.sections.map((section, index) => {
        if (section.question) number++;
        const key = `${index}-${section.heading ?? section.question?.id ?? ''}`;
        return <Section key={key} section={section} contentId={contentId} number={number} />;
      })}
    </div>
  );
}
