import type { ComponentChildren } from 'preact';

export interface Definition {
  term: ComponentChildren;
  /** An empty one is left out. */
  value: ComponentChildren;
  /** A link to change it. */
  action?: ComponentChildren;
}

/** Facts about one thing: a name and what it is. */
export function DefinitionList({ items }: { items: readonly (Definition | null | false | undefined)[] }) {
  return (
    <dl class="definitions">
      {items.map(
        (item, index) =>
          item &&
          item.value !== null &&
          item.value !== undefined &&
          item.value !== '' && (
            <div key={index}>
              <dt>{item.term}</dt>
              <dd>{item.value}</dd>
              {item.action && <dd class="change">{item.action}</dd>}
            </div>
          ),
      )}
    </dl>
  );
}
