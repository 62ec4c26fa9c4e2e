import { roomErrors } from '../rooms.errors';

/**
 * What somebody chose, each choice once and in the poll's order.
 * @throws rooms.wrongChoice for a choice that the poll does not have, and for several where one is to be chosen
 */
export function checkChoices(
  chosen: readonly number[],
  poll: { choices: readonly string[]; multiple: boolean },
): number[] {
  const choices = [...new Set(chosen)].sort((a, b) => a - b);
  const known = choices.every((one) => Number.isInteger(one) && one >= 0 && one < poll.choices.length);
  if (!known || choices.length === 0 || (choices.length > 1 && !poll.multiple))
    throw roomErrors.wrongChoice();
  return choices;
}
