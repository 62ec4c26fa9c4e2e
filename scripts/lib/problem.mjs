/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class Problem extends Error {}

/** Shows why a script cannot go on: a Problem as its line, anything else with its stack. */
export function report(error) {
  console.error(error instanceof Problem ? error.message : error);
}
