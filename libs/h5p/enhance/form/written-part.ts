/**
 * Where among the parts of a lesson somebody writes: [2, 0] is in the first part inside the third one, [] in none.
 * @param at the element in the form that has, or had, the focus
 */
export const writtenPart = (at: Element | null): number[] => {
  const places: number[] = [];
  for (let entry = at?.closest('.fe-entry'); entry; entry = entry.parentElement?.closest('.fe-entry')) {
    const part = entry.querySelector('.fe-library');
    if (part?.closest('.fe-entry') === entry)
      places.unshift([...(entry.parentElement?.children ?? [])].indexOf(entry));
  }
  return places;
};
