import type { ComponentChildren } from 'preact';
import { useWords } from '../../ui.messages';
import { Details } from '../details';

export interface ChartTable {
  /** The heading of the first column. */
  corner?: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly string[] }[];
}

export interface ChartFrameProps {
  id: string;
  title: string;
  /** What the chart shows, in a sentence, for those who can't see it. */
  description?: string;
  table: ChartTable;
  children: ComponentChildren;
}

/** A chart with its title above it and the table of its figures behind it. */
export function ChartFrame({ id, title, description, table, children }: ChartFrameProps) {
  const words = useWords();
  return (
    <figure class="chart">
      <figcaption id={`${id}-title`}>{title}</figcaption>
      {description && (
        <p class="hint" id={`${id}-desc`}>
          {description}
        </p>
      )}
      {children}
      <Details summary={words.dataTable}>
        {/* A table that scrolls has to be reached by the keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section class="table-frame" tabIndex={0} aria-label={words.tableOf(title)}>
          <table aria-labelledby={`${id}-title`}>
            <thead>
              <tr>
                <th scope="col">{table.corner ?? words.category}</th>
                {table.columns.map((column) => (
                  <th key={column} scope="col" class="numeric">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  {row.cells.map((cell, index) => (
                    <td key={table.columns[index]} class="numeric">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Details>
    </figure>
  );
}
