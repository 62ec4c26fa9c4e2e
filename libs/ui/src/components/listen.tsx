import { useWords } from '../ui.messages';
import { Icon } from './icon';
import { Script } from './script';

/**
 * Reads a text aloud, where a track exists; nothing where there is none. Nothing is downloaded before it is
 * asked for. Without a script the browser's own controls are shown.
 */
export function Listen({ src, about }: { src: string | null | undefined; about?: string }) {
  const words = useWords();
  if (!src) return null;
  const label = about ? `${words.listen}: ${about}` : words.listen;
  return (
    <div class="listen" data-module="listen">
      <button type="button" class="button secondary" hidden aria-pressed="false" aria-label={label}>
        <Icon name="sound" />
        <span data-pause={words.pause}>{words.listen}</span>
      </button>
      {/* biome-ignore lint/a11y/useMediaCaption: the text that is read stands beside it */}
      <audio controls preload="none" src={src} aria-label={label} />
      <Script name="ui-listen.js" />
    </div>
  );
}
