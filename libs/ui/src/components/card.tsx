import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { Link } from './link';

/** One thing said about what is on a card: an icon and words. */
export interface Fact {
  icon: IconName;
  text: ComponentChildren;
}

/** When, where, who: each with an icon. */
export function Facts({ items }: { items: readonly (Fact | null | false | undefined)[] }) {
  return (
    <ul class="facts">
      {items.map(
        (fact) =>
          fact && (
            <li key={fact.icon}>
              <Icon name={fact.icon} />
              <span>{fact.text}</span>
            </li>
          ),
      )}
    </ul>
  );
}

export interface CardProps {
  title: ComponentChildren;
  /** The whole title is the link. */
  href?: string;
  /** A picture made of shapes: `<TopicArt …/>`. */
  art?: ComponentChildren;
  /** Tags above the title. */
  tags?: ComponentChildren;
  facts?: readonly (Fact | null | false | undefined)[];
  /** One sentence or two. */
  children?: ComponentChildren;
  /** The one button, at the bottom. */
  action?: ComponentChildren;
  /** The level of its heading: 2, 3 (default) or 4. */
  level?: 2 | 3 | 4;
  /** The one card that matters most. */
  featured?: boolean;
}

/** A thing to choose: a class, a course, a programme. */
export function Card({ title, href, art, tags, facts, children, action, level = 3, featured }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <article class={featured ? 'card featured' : 'card'}>
      {art}
      <div class="card-body">
        {tags && <p class="tags">{tags}</p>}
        <Heading>{href ? <Link href={href}>{title}</Link> : title}</Heading>
        {children}
        {facts && <Facts items={facts} />}
        {action && <div class="card-action">{action}</div>}
      </div>
    </article>
  );
}

/** Cards in as many columns as there is room for. Each child is one `<Card>`. */
export function CardGrid({
  children,
  label,
}: {
  children: ComponentChildren[] | ComponentChildren;
  label?: string;
}) {
  const cards = (Array.isArray(children) ? children.flat() : [children]).filter(Boolean);
  return (
    <ul class="cards" aria-label={label}>
      {cards.map((card, index) => (
        // The cards never change places: the page is rendered once.
        <li key={index}>{card}</li>
      ))}
    </ul>
  );
}
