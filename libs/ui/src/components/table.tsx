import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from '../text';
import { useWords } from '../ui.messages';
import { Icon } from './icon';
import { Link } from './link';

export interface Column<Row> {
  key: string;
  label: string;
  /** What a row shows here. Format numbers and dates with the platform's formats. */
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned, with figures of one width. */
  numeric?: boolean;
  /** What the sums row shows here. */
  sum?: ComponentChildren;
  /** The heading is a link that sorts by this column. */
  sortable?: boolean;
  /** The cell names its row; the first column does unless another says so. */
  rowHeader?: boolean;
}
export type SortDirection = 'ascending' | 'descending';

export interface TableProps<Row> {
  /** What the table shows; it stands above it. */
  caption: string;
  /** The caption is for screen readers only: a heading right above says the same. */
  quietCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: {
    key: string;
    direction: SortDirection;
    href: (key: string, direction: SortDirection) => string;
  };
  /** On a phone: scrolls sideways inside its frame (figures), or becomes a card per row (people). */
  narrow?: 'scroll' | 'stack';
  /** The first column stays in sight while the others scroll. */
  pinned?: boolean;
  /** The same figures as a file. */
  csvHref?: string;
  /** What stands in the table's place when there are no rows: an `<EmptyState>`. */
  empty?: ComponentChildren;
}

function Heading<Row>({ column, sort }: { column: Column<Row>; sort: TableProps<Row>['sort'] }) {
  const words = useWords();
  const sorted = sort?.key === column.key ? sort.direction : undefined;
  const next = sorted === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" class={column.numeric ? 'numeric' : undefined} aria-sort={sorted}>
      {sort && column.sortable ? (
        <Link href={sort.href(column.key, next)}>
          <span class="unseen">{words.sortBy('')}</span>
          {column.label}
          {sorted && <Icon name={sorted === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
        </Link>
      ) : (
        column.label
      )}
    </th>
  );
}

/** Figures or people in rows, with typed columns, sums and sorting by link. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, sort, narrow = 'scroll', csvHref, empty } = props;
  const words = useWords();
  const captionId = `table-${useId()}`;
  const frame = classes('table-frame', narrow, props.pinned && 'pinned');
  const headerKey = (columns.find((column) => column.rowHeader) ?? columns[0])?.key;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const cellOf = (column: Column<Row>, content: ComponentChildren) => {
    const shared = {
      class: column.numeric ? 'numeric' : undefined,
      'data-label': narrow === 'stack' ? column.label : undefined,
    };
    return column.key === headerKey ? (
      <th key={column.key} scope="row" {...shared}>
        {content}
      </th>
    ) : (
      <td key={column.key} {...shared}>
        {content}
      </td>
    );
  };
  return (
    <div class="table-block">
      {/* A region that scrolls has to be reached by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class={frame} tabIndex={0} aria-labelledby={captionId}>
        <table>
          <caption id={captionId} class={props.quietCaption ? 'unseen' : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading key={column.key} column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>{columns.map((column) => cellOf(column, column.cell(row)))}</tr>
            ))}
          </tbody>
          {columns.some((column) => column.sum !== undefined) && (
            <tfoot>
              <tr>
                {columns.map((column) =>
                  cellOf(column, column.sum ?? (column.key === headerKey ? words.sum : '')),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {csvHref && (
        <p class="no-print">
          <Link href={csvHref} asIs download icon="download">
            {words.downloadCsv}
          </Link>
        </p>
      )}
    </div>
  );
}
