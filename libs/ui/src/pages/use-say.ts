import { usePage } from '../page-context';

/** Sample words in both languages, side by side where they are shown. */
export function useSay(): (vi: string, en: string) => string {
  const { language } = usePage();
  return (vi, en) => (language === 'vi' ? vi : en);
}
