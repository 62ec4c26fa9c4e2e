import type { Topic } from '@domdom/ui';
import type { ComponentChildren } from 'preact';
import type { Aim, StartLevel, SuitTime } from '../domain/answers';

export type Choice = Aim | StartLevel | SuitTime;

/** What is drawn for each answer, on a field of 160 × 90, in the colours of a topic. */
const pictures: Record<Choice, { topic: Topic; motif: ComponentChildren }> = {
  phone: {
    topic: 'digital-skills',
    motif: (
      <>
        <rect class="m1" x="60" y="8" width="40" height="72" rx="7" />
        <rect class="m3" x="65" y="15" width="30" height="52" rx="3" />
        <path class="line" d="M71 28h18M71 39h18M71 50h10" />
        <circle class="spark" cx="80" cy="74" r="3.5" />
        <path class="line" d="M114 30c7 8 7 22 0 30M46 30c-7 8-7 22 0 30" />
      </>
    ),
  },
  papers: {
    topic: 'law',
    motif: (
      <>
        <path class="m2" d="M66 18h40l12 12v50H66z" />
        <path class="m1" d="M50 10h40l12 12v54H50z" />
        <path class="cut" d="M60 32h28M60 43h32M60 54h20" />
        <circle class="spark" cx="90" cy="66" r="9" />
        <path class="cut" d="M86 66l3 3 6-6" />
      </>
    ),
  },
  earn: {
    topic: 'work',
    motif: (
      <>
        <path class="line" d="M52 42a28 28 0 0 1 56 0" />
        <path class="m1" d="M40 42h80l-9 38H49z" />
        <path class="cut" d="M46 54h68M49 66h62M66 43l4 36M94 43l-4 36" />
        <circle class="m2" cx="64" cy="36" r="9" />
        <circle class="spark" cx="82" cy="32" r="11" />
        <circle class="m2" cx="100" cy="37" r="8" />
      </>
    ),
  },
  family: {
    topic: 'family-safety',
    motif: (
      <>
        <path class="line" d="M32 44l48-36 48 36" />
        <circle class="m1" cx="60" cy="42" r="10" />
        <path class="m1" d="M44 82c0-18 5-26 16-26s16 8 16 26z" />
        <circle class="m2" cx="100" cy="42" r="10" />
        <path class="m2" d="M84 82c0-18 5-26 16-26s16 8 16 26z" />
        <circle class="spark" cx="80" cy="58" r="7" />
        <path class="m1" d="M69 84c0-12 3-18 11-18s11 6 11 18z" />
      </>
    ),
  },
  know: {
    topic: 'general',
    motif: (
      <>
        <path class="m1" d="M80 82c-14-10-30-10-46-6V30c16-4 32-4 46 6z" />
        <path class="m2" d="M80 82c14-10 30-10 46-6V30c-16-4-32-4-46 6z" />
        <path
          class="cut"
          d="M44 42c9-2 18-1 26 2M44 54c9-2 18-1 26 2M116 42c-9-2-18-1-26 2M116 54c-9-2-18-1-26 2"
        />
        <circle class="spark" cx="80" cy="14" r="7" />
        <path class="line" d="M62 18l-7-4M98 18l7-4" />
      </>
    ),
  },
  new: {
    topic: 'green-skills',
    motif: (
      <>
        <path class="m3" d="M30 90c8-14 28-20 50-20s42 6 50 20z" />
        <path class="line" d="M80 72V50" />
        <path class="m1" d="M80 54c-2-13-12-20-26-19 0 14 12 21 26 19" />
        <circle class="spark" cx="104" cy="30" r="5" />
      </>
    ),
  },
  some: {
    topic: 'green-skills',
    motif: (
      <>
        <path class="m3" d="M30 90c8-14 28-20 50-20s42 6 50 20z" />
        <path class="line" d="M80 72V26" />
        <path class="m1" d="M80 58c-2-13-14-20-30-19 0 14 14 21 30 19" />
        <path class="m2" d="M80 48c2-13 14-20 30-19 0 14-14 21-30 19" />
        <path class="m1" d="M80 30c-6-8-6-16 0-24 6 8 6 16 0 24" />
        <circle class="spark" cx="118" cy="18" r="5" />
        <circle class="spark" cx="44" cy="26" r="4" />
      </>
    ),
  },
  good: {
    topic: 'green-skills',
    motif: (
      <>
        <path class="m3" d="M30 90c8-12 28-16 50-16s42 4 50 16z" />
        <path class="m2" d="M74 78V50h12v28z" />
        <circle class="m1" cx="80" cy="30" r="25" />
        <circle class="m1" cx="56" cy="42" r="16" />
        <circle class="m1" cx="104" cy="42" r="16" />
        <circle class="spark" cx="68" cy="26" r="5" />
        <circle class="spark" cx="94" cy="22" r="5" />
        <circle class="spark" cx="84" cy="44" r="5" />
        <circle class="spark" cx="54" cy="44" r="4" />
        <circle class="spark" cx="108" cy="42" r="4" />
      </>
    ),
  },
  daytime: {
    topic: 'essential-skills',
    motif: (
      <>
        <circle class="spark" cx="80" cy="40" r="18" />
        <path
          class="line"
          d="M80 12V6M80 74v-6M52 40h-6M114 40h-6M60 20l-5-5M105 15l-5 5M60 60l-5 5M105 65l-5-5"
        />
        <path class="m3" d="M0 90c24-14 52-18 80-12s56 2 80-6v18z" />
      </>
    ),
  },
  evening: {
    topic: 'science',
    motif: (
      <>
        <path class="m1" d="M96 12a28 28 0 1 0 18 46 24 24 0 0 1-18-46" />
        <circle class="spark" cx="46" cy="22" r="3.5" />
        <circle class="spark" cx="34" cy="46" r="2.5" />
        <circle class="spark" cx="126" cy="24" r="3" />
        <circle class="spark" cx="58" cy="70" r="3" />
        <path class="m3" d="M0 90c30-12 54-10 84-6s52-2 76-10v16z" />
      </>
    ),
  },
  weekend: {
    topic: 'general',
    motif: (
      <>
        <rect class="m1" x="40" y="16" width="80" height="66" rx="7" />
        <path class="m2" d="M47 16h66a7 7 0 0 1 7 7v11H40V23a7 7 0 0 1 7-7" />
        <path class="line" d="M58 8v14M102 8v14" />
        <path class="cut" d="M50 46h6M64 46h6M78 46h6M50 58h6M64 58h6M78 58h6M50 70h6M64 70h6M78 70h6" />
        <rect class="spark" x="92" y="40" width="22" height="36" rx="5" />
      </>
    ),
  },
};

/** The picture of an answer; its words stand beside it. */
export function ChoicePicture({ choice }: { choice: Choice }) {
  const { topic, motif } = pictures[choice];
  return (
    <svg
      class={`art t-${topic}`}
      viewBox="0 0 160 90"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path class="hill far" d="M0 62Q44 34 92 56T160 44V90H0z" />
      <path class="hill" d="M0 78Q50 58 100 74T160 68V90H0z" />
      {motif}
    </svg>
  );
}
