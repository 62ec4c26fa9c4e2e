import type { ComponentChildren } from 'preact';
import { usePage } from '../page-context';
import { classes, hash } from '../text';
import { Icon } from './icon';
import { Link } from './link';
import { type Topic, topicIcons, topicLabels } from './topics';

/** What stands in the middle of a topic's picture, on a field of 320 × 120. */
const motifs: Record<Topic, ComponentChildren> = {
  general: (
    <>
      <path class="m1" d="M160 92c-20-14-44-14-66-8V34c22-6 46-6 66 8z" />
      <path class="m2" d="M160 92c20-14 44-14 66-8V34c-22-6-46-6-66 8z" />
      <path
        class="line"
        d="M108 50c14-3 26-2 38 4M108 66c14-3 26-2 38 4M212 50c-14-3-26-2-38 4M212 66c-14-3-26-2-38 4"
      />
    </>
  ),
  science: (
    <>
      <path class="m2" d="M146 22h28v26l30 46H116l30-46z" />
      <path class="m1" d="M135 66h50l19 28h-88z" />
      <circle class="spark" cx="150" cy="80" r="5" />
      <circle class="spark" cx="170" cy="74" r="3.5" />
      <path class="line" d="M138 22h44" />
    </>
  ),
  law: (
    <>
      <path class="line" d="M160 22v68M130 92h60M108 36h104" />
      <path class="m1" d="M84 64h48a24 20 0 0 1-48 0" />
      <path class="m2" d="M188 64h48a24 20 0 0 1-48 0" />
      <path class="line" d="M108 36L84 64h48zM212 36l-24 28h48z" />
      <circle class="spark" cx="160" cy="24" r="6" />
    </>
  ),
  'essential-skills': (
    <>
      <path class="m1" d="M160 18a32 32 0 0 1 16 60v12h-32V78a32 32 0 0 1 16-60" />
      <path class="m2" d="M144 90h32v8a16 10 0 0 1-32 0z" />
      <path class="line" d="M150 62l10-14 10 14M108 50H94M226 50h-14M122 18l-10-10M198 18l10-10" />
    </>
  ),
  'digital-skills': (
    <>
      <rect class="m1" x="130" y="16" width="60" height="94" rx="9" />
      <rect class="m3" x="137" y="26" width="46" height="66" rx="3" />
      <path class="line" d="M146 44h28M146 58h28M146 72h16" />
      <circle class="spark" cx="160" cy="101" r="4" />
      <path
        class="line"
        d="M204 40c10 10 10 28 0 38M216 30c16 16 16 42 0 58M116 40c-10 10-10 28 0 38M104 30c-16 16-16 42 0 58"
      />
    </>
  ),
  'green-skills': (
    <>
      <path class="m1" d="M160 62c-6-28-30-40-62-38 2 30 24 46 62 38" />
      <path class="m2" d="M160 78c6-28 30-42 66-38-4 32-28 48-66 38" />
      <path class="line" d="M160 108V62M160 62c-14-12-28-20-42-26M160 78c14-10 30-18 46-24" />
    </>
  ),
  'family-safety': (
    <>
      <path class="m1" d="M104 58l56-42 56 42v48H104z" />
      <path class="m3" d="M160 94c-18-12-24-20-24-28a12 12 0 0 1 24-5 12 12 0 0 1 24 5c0 8-6 16-24 28" />
      <path class="line" d="M94 64l66-50 66 50" />
    </>
  ),
  work: (
    <>
      <rect class="m1" x="112" y="42" width="96" height="58" rx="8" />
      <path class="m2" d="M112 58v-8a8 8 0 0 1 8-8h80a8 8 0 0 1 8 8v8c-30 14-66 14-96 0" />
      <path class="line" d="M142 42V28h36v14M152 68h16v8h-16z" />
    </>
  ),
};

/** Fireflies and hills that differ from one thing to the next, always the same for the same seed. */
function surroundings(seed: string) {
  const value = hash(seed);
  const part = (shift: number, size: number) => (value >>> shift) % size;
  const flies = [0, 1, 2, 3].map((i) => ({
    // Left and right of the motif, so that they never cover it.
    x: (i % 2 ? 236 : 14) + part(i * 5, 68),
    y: 12 + part(i * 3 + 4, 58),
    r: 2 + part(i * 2, 3) / 2,
  }));
  return { flies, left: 66 + part(2, 22), middle: 84 + part(9, 14), right: 62 + part(15, 26) };
}

/** A decorative picture of a topic, made of a few shapes: no download, a little different for every seed. */
export function TopicArt({ topic, seed = topic }: { topic: Topic; seed?: string }) {
  const { flies, left, middle, right } = surroundings(seed);
  return (
    <svg
      class={`art t-${topic}`}
      viewBox="0 0 320 120"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <path class="hill far" d={`M0 ${left}Q80 ${left - 34} 160 ${middle}T320 ${right}V120H0z`} />
      <path class="hill" d={`M0 ${right + 22}Q90 ${middle - 6} 190 ${middle + 16}T320 ${left + 16}V120H0z`} />
      {motifs[topic]}
      {flies.map((fly) => (
        <circle key={`${fly.x} ${fly.y}`} class="spark" cx={fly.x} cy={fly.y} r={fly.r} />
      ))}
    </svg>
  );
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
