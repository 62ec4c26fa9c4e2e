import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RoomSetup } from '../../../src/room-setup';
import type { Session } from '../session';
import type { View } from '../view';
import type { RoomWords } from '../words';

/** What every part of the page is given. */
export interface Ui {
  view: View;
  session: Session;
  words: RoomWords;
  setup: RoomSetup;
}

const paths = {
  activity: 'M4 5h16v11H4zM8 20h8M9 10l2 2 4-4',
  camera: 'M3 6h12v12H3zM15 11l6-4v10l-6-4',
  'camera-off': 'M3 6h12v12H3zM15 11l6-4v10l-6-4M2 3l19 19',
  chat: 'M4 4h16v12H11l-5 5v-5H4zM8 9h8M8 12h5',
  close: 'M5 5l14 14M19 5L5 19',
  devices: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4',
  ear: 'M6 10a6 6 0 0 1 12 0c0 4-4 5-4 8a3 3 0 0 1-6 1M9 10a3 3 0 0 1 6 0c0 2-3 2-3 4',
  external: 'M13 4h7v7M20 4L10 14M17 14v6H4V7h6',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7M12 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6',
  hand: 'M8 13V6a1.500 1.500 0 0 1 3 0v5V4a1.500 1.500 0 0 1 3 0v7V5.500a1.500 1.500 0 0 1 3 0V12V9a1.500 1.500 0 0 1 3 0v6c0 4-3 7-6.500 7S9 20.500 7.500 18L4.500 13.500c-1-1.700 1.200-3 2.300-1.600L8 13.500',
  leave: 'M11 4H4v16h7M9 12h12M17 8l4 4-4 4',
  mic: 'M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M5 11v1a7 7 0 0 0 14 0v-1M12 19v3',
  'mic-off': 'M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M5 11v1a7 7 0 0 0 14 0v-1M12 19v3M3 3l18 18',
  people: 'M9 5a4 4 0 1 0 0 8 4 4 0 1 0 0-8M2 21c0-4 2-6 7-6s7 2 7 6M16 5a4 4 0 0 1 0 8M18 15c3 1 4 3 4 6',
  polls: 'M4 20h17M7 16v-5M12 16V5M17 16V9',
  screen: 'M3 4h18v12H3zM8 21h8M12 16v5M12 13V8M9 10l3-3 3 3',
  sound: 'M4 9v6h4l5 4V5L8 9zM16 9c2 2 2 4 0 6M18 6c4 4 4 8 0 12',
} as const;
export type RoomIcon = keyof typeof paths;

/** A drawing beside words. */
export const Icon = ({ name }: { name: RoomIcon }) => (
  <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);

export interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  look?: 'secondary' | 'danger' | 'quiet' | 'firefly';
  icon?: RoomIcon;
  small?: boolean;
  full?: boolean;
  /** More words for those who can't see what it stands beside. */
  about?: string;
  pressed?: boolean;
}
export const Button = ({ children, onPress, look, icon, small, full, about, pressed }: ButtonProps) => (
  <button
    type="button"
    class={['button', look, small && 'small', full && 'full'].filter(Boolean).join(' ')}
    aria-pressed={pressed}
    onClick={onPress}
  >
    {icon && <Icon name={icon} />}
    <span>
      {children}
      {about && <span class="unseen"> {about}</span>}
    </span>
  </button>
);

/** Initials on a colour of their own; decoration beside the name. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  const sum = [...name].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return (
    <span class={`avatar a${sum % 6}`} aria-hidden="true">
      {letters
        .map((word) => [...(word ?? '')][0] ?? '')
        .join('')
        .toUpperCase()}
    </span>
  );
}

/** A picture without sound: sound is played apart, so that neither waits for the other. */
export function Picture({ track, label, own }: { track: MediaStreamTrack; label: string; own?: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = new MediaStream([track]);
    video.current.play().catch(() => undefined);
  }, [track]);
  return <video ref={video} class={own ? 'own' : undefined} muted autoPlay playsInline aria-label={label} />;
}

/** How loud it is, from 0 to 1. */
export const Loudness = ({ level, label }: { level: number; label?: string }) => (
  <svg
    class="loudness"
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : 'true'}
  >
    <rect class="track" width="100" height="8" rx="4" />
    <rect class="now" width={Math.round(level * 100)} height="8" rx="4" />
  </svg>
);

/** Asks something that has to be answered first. */
export function Dialog({
  title,
  children,
  onClose,
}: {
  title: string;
  children: ComponentChildren;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="room-dialog" aria-labelledby="room-dialog-title" onClose={onClose}>
      <h2 id="room-dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}
