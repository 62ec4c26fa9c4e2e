import { formatMinutes, formatNumber } from '@domdom/platform';
import { usePage } from '@domdom/ui';
import { useAttemptWords } from '../attempts.messages';

/** How long something took: seconds below a minute, minutes from there. */
export function useTaken() {
  const { language } = usePage();
  const words = useAttemptWords();
  return (seconds: number | null) => {
    if (seconds === null) return '–';
    if (seconds < 60) return words.seconds(formatNumber(language, seconds));
    return formatMinutes(language, Math.round(seconds / 60));
  };
}
