import { Confirm } from '@domdom/ui';
import type { ClassView, FamilyRegistration } from '../class-view';
import { useFamilyWords } from '../family/family.messages';
import { useJoiningWords } from '../joining/joining.messages';

/** What one of the family has in a class, in words. */
export function useStanding(): (one: FamilyRegistration) => string {
  const say = useJoiningWords();
  return (one) =>
    ({
      confirmed: say.registeredOne,
      offered: say.offeredOne,
      waiting: say.waitingOne(one.position ?? 1),
    })[one.status];
}

/** The reader's family in a class: who has a place, who waits, and the way to cancel. */
export function FamilyInClass({ view, changes }: { view: ClassView; changes: boolean }) {
  const say = useFamilyWords();
  const joining = useJoiningWords();
  const standing = useStanding();
  if (view.family.length === 0) return null;
  return (
    <>
      <h2>{say.yours}</h2>
      <ul>
        {view.family.map((one) => (
          <li key={one.personId}>
            {one.name}: {standing(one)}
            {changes && (
              <Confirm
                action={`/classes/${view.id}/leave`}
                label={joining.giveUpFor(one.name)}
                question={joining.giveUpForQuestion(one.name)}
                confirmLabel={joining.giveUpFor(one.name)}
                values={{ personId: one.personId }}
                cannotUndo={false}
                icon="close"
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
