/** A line of a file, or several where a quoted field holds line ends, with the number of the first. */
export interface NumberedText {
  readonly number: number;
  readonly text: string;
}

/** A text of more lines is rather a quotation mark that somebody forgot to close. */
const mostLines = 500;

/**
 * Joins lines until `isWhole` says that no quotation mark is open: in CSV a quoted field may run over line ends
 * (RFC 4180). One that is not closed within 500 lines leaves its line alone, as it is, and the next begins afresh.
 */
export async function* joinQuoted(
  lines: AsyncIterable<NumberedText>,
  isWhole: (text: string) => boolean,
): AsyncGenerator<NumberedText> {
  let waiting: NumberedText[] = [];
  for await (const line of lines) {
    waiting.push(line);
    for (
      let ready = firstReady(waiting, isWhole, mostLines);
      ready;
      ready = firstReady(waiting, isWhole, mostLines)
    ) {
      yield ready.text;
      waiting = ready.rest;
    }
  }
  for (let ready = firstReady(waiting, isWhole, 1); ready; ready = firstReady(waiting, isWhole, 1)) {
    yield ready.text;
    waiting = ready.rest;
  }
}

/** The first text and the lines after it; nothing as long as fewer than `giveUpAt` lines wait for a closing mark. */
function firstReady(
  lines: readonly NumberedText[],
  isWhole: (text: string) => boolean,
  giveUpAt: number,
): { readonly text: NumberedText; readonly rest: NumberedText[] } | undefined {
  let text = '';
  for (let count = 1; count <= lines.length; count++) {
    text = count === 1 ? lines[0].text : `${text}\n${lines[count - 1].text}`;
    if (isWhole(text)) return { text: { number: lines[0].number, text }, rest: lines.slice(count) };
  }
  if (lines.length === 0 || lines.length < giveUpAt) return undefined;
  return { text: lines[0], rest: lines.slice(1) };
}
