import type { ComponentChildren } from 'preact';
import { drawn } from '../drawn';
import { usePage } from '../page-context';
import { classes, hash } from '../text';
import { Icon } from './icon';
import { Link } from './link';
import { type Topic, topicIcons, topicLabels } from './topics';

/** What stands in the middle of a topic's picture, on a field of 320 × 120. */
const motifs: Record<Topic, ComponentChildren> = {
  general: (
    <>
      <path class="m1" d="M160 100c-20-14-44-14-66-8V36c22-6 46-6 66 8z" />
      <path class="m2" d="M160 100c20-14 44-14 66-8V36c-22-6-46-6-66 8z" />
      <path
        class="cut"
        d="M107 53c14-3 26-2 38 4M107 70c14-3 26-2 38 4M213 53c-14-3-26-2-38 4M213 70c-14-3-26-2-38 4"
      />
      <circle class="spark" cx="160" cy="24" r="7" />
    </>
  ),
  science: (
    <>
      <path class="m2" d="M148 20h24v30l30 46a8 8 0 0 1-7 12h-70a8 8 0 0 1-7-12l30-46z" />
      <path class="m3" d="M138 72h44l14 22a6 6 0 0 1-5 9h-62a6 6 0 0 1-5-9z" />
      <circle class="spark" cx="150" cy="88" r="6" />
      <circle class="spark" cx="170" cy="82" r="4" />
      <circle class="spark" cx="160" cy="62" r="3" />
      <path class="line" d="M140 20h40" />
    </>
  ),
  law: (
    <>
      <path class="line" d="M160 24v76M132 102h56M104 36h112" />
      <path class="line" d="M104 36L82 72M104 36l22 36M216 36l-22 36M216 36l22 36" />
      <path class="m1" d="M78 70h52a26 22 0 0 1-52 0" />
      <path class="m1" d="M190 70h52a26 22 0 0 1-52 0" />
      <circle class="spark" cx="160" cy="24" r="8" />
    </>
  ),
  'essential-skills': (
    <>
      <path class="m1" d="M160 16a33 33 0 0 1 17 61v11h-34V77a33 33 0 0 1 17-61" />
      <path class="m2" d="M144 92h32v6a16 11 0 0 1-32 0z" />
      <path class="cut" d="M148 54l12 12 12-12M160 66v20" />
      <path class="line" d="M104 50H88M232 50h-16M119 18l-11-9M201 18l11-9M116 82l-11 9M204 82l11 9" />
    </>
  ),
  'digital-skills': (
    <>
      <rect class="m1" x="129" y="12" width="62" height="100" rx="10" />
      <rect class="m3" x="137" y="22" width="46" height="70" rx="4" />
      <path class="line" d="M147 42h26M147 57h26M147 72h14" />
      <circle class="spark" cx="160" cy="102" r="5" />
      <path
        class="line"
        d="M206 42c9 10 9 28 0 38M220 32c15 16 15 42 0 58M114 42c-9 10-9 28 0 38M100 32c-15 16-15 42 0 58"
      />
    </>
  ),
  'green-skills': (
    <>
      <path class="line" d="M160 112V56" />
      <path class="m1" d="M160 66c-4-30-28-46-64-44 0 32 24 50 64 44" />
      <path class="m2" d="M160 84c4-30 28-44 66-40-2 32-26 48-66 40" />
      <path class="cut" d="M158 64c-12-14-28-24-44-30M162 82c14-14 30-22 46-28" />
      <circle class="spark" cx="172" cy="24" r="6" />
    </>
  ),
  'family-safety': (
    <>
      <path class="line" d="M88 66l72-54 72 54" />
      <path class="m1" d="M106 64l54-41 54 41v44H106z" />
      <path
        class="m3"
        d="M160 100c-20-13-27-22-27-31a13.5 13.5 0 0 1 27-5 13.5 13.5 0 0 1 27 5c0 9-7 18-27 31"
      />
      <circle class="spark" cx="160" cy="78" r="5" />
    </>
  ),
  work: (
    <>
      <path class="line" d="M140 40V28a6 6 0 0 1 6-6h28a6 6 0 0 1 6 6v12" />
      <rect class="m1" x="106" y="40" width="108" height="66" rx="10" />
      <path class="m2" d="M106 62V50a10 10 0 0 1 10-10h88a10 10 0 0 1 10 10v12c-34 16-74 16-108 0" />
      <path class="cut" d="M106 63c34 16 74 16 108 0" />
      <rect class="spark" x="150" y="66" width="20" height="16" rx="4" />
    </>
  ),
};

/** How many landscapes there are: few enough that a page of cards repeats them, which costs nothing compressed. */
const landscapes = 5;

/** Fireflies and hills of one of the landscapes. */
function surroundings(landscape: number) {
  const value = hash(`${landscape}`);
  const part = (shift: number, size: number) => (value >>> shift) % size;
  const flies = [0, 1, 2, 3].map((i) => ({
    // Left and right of the motif, so that they never cover it.
    x: (i % 2 ? 236 : 14) + part(i * 5, 68),
    y: 12 + part(i * 3 + 4, 58),
    r: 2 + part(i * 2, 3) / 2,
  }));
  return { flies, left: 66 + part(2, 22), middle: 84 + part(9, 14), right: 62 + part(15, 26) };
}

function Picture({ topic, landscape }: { topic: Topic; landscape: number }) {
  const { flies, left, middle, right } = surroundings(landscape);
  return (
    <svg
      class={`art t-${topic}`}
      viewBox="0 0 320 120"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path class="hill far" d={`M0 ${left}Q80 ${left - 34} 160 ${middle}T320 ${right}V120H0z`} />
      <path class="hill" d={`M0 ${right + 22}Q90 ${middle - 6} 190 ${middle + 16}T320 ${left + 16}V120H0z`} />
      <g transform="translate(32 13) scale(.8)">{motifs[topic]}</g>
      {flies.map((fly) => (
        <circle key={`${fly.x} ${fly.y}`} class="spark" cx={fly.x} cy={fly.y} r={fly.r} />
      ))}
    </svg>
  );
}

/** A decorative picture of a topic, made of a few shapes: no download, a little different from seed to seed. */
export function TopicArt({ topic, seed = topic }: { topic: Topic; seed?: string }) {
  const landscape = hash(seed) % landscapes;
  return drawn(`art ${topic} ${landscape}`, () => <Picture topic={topic} landscape={landscape} />);
}

/** The picture of a course or a class: its topic's, varied by its id. */
export function CourseArt({ topic, id }: { topic: Topic; id: string }) {
  return <TopicArt topic={topic} seed={id} />;
}

/** A topic's name with its icon and its colour. */
export function TopicTag({ topic }: { topic: Topic }) {
  const { language } = usePage();
  return (
    <span class={`tag topic t-${topic}`}>
      <Icon name={topicIcons[topic]} />
      {topicLabels[topic][language]}
    </span>
  );
}

/** The topics as large links, each with how many things it holds. */
export function TopicGrid({
  items,
}: {
  items: readonly { topic: Topic; href: string; count?: string; current?: boolean }[];
}) {
  const { language } = usePage();
  return (
    <ul class="topics">
      {items.map(({ topic, href, count, current }) => (
        <li key={topic} class={classes(`t-${topic}`)}>
          <Link href={href} current={current ? 'true' : undefined}>
            <span class="topic-icon">
              <Icon name={topicIcons[topic]} />
            </span>
            <span>
              {topicLabels[topic][language]}
              {count && <small>{count}</small>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
