import type { Language } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import type { CourseLanguage } from '../domain/course-language';

interface Titled {
  title: string;
  titleEn: string | null;
}

/** A title in the language of the page where there is one. */
export function titleIn(language: Language, thing: Titled): string {
  return (language === 'en' && thing.titleEn) || thing.title;
}

/** A text in the language of the page, or the original with its language named for screen readers. */
export function OwnWords({
  text,
  english,
  language = 'vi',
}: {
  text: string;
  english?: string | null;
  language?: CourseLanguage;
}) {
  const page = usePage();
  if (page.language === 'en' && english) return english;
  return language === page.language ? text : <span lang={language}>{text}</span>;
}

export function OwnTitle({ of, language }: { of: Titled; language?: CourseLanguage }) {
  return <OwnWords text={of.title} english={of.titleEn} language={language} />;
}
