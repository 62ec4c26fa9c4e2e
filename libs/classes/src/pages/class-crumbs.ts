import type { ClassView } from '../class-view';
import { useClassWords } from '../classes.messages';

/** Where the pages of those who run a class hang: the classes that they run, and this one. */
export function useClassCrumbs({ id, title }: Pick<ClassView, 'id' | 'title'>) {
  const say = useClassWords();
  return [
    { label: say.organise, href: '/organise/classes' },
    { label: title, href: `/organise/classes/${id}` },
  ];
}
