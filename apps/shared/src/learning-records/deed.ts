import { activityIds, activityTypes, type PortalActivity, type PortalDeed } from '@domdom/lrs';
import type { DomainEvent, StoredEvent } from '@domdom/platform';

/** What somebody did, as the record store is told it. */
export type Deed = Omit<PortalDeed, 'eventId' | 'address'> & {
  unitId: string | null;
  /** How somebody learns, step by step: recorded only for those who agreed to it (docs/adr/0007). */
  behaviour?: boolean;
};

/** How an event of one kind is told; null where nothing of it is recorded. */
export interface Telling {
  type: string;
  of: (event: StoredEvent, address: string) => Deed | null;
}

interface EventKind<P extends object> {
  type: string;
  is: (event: DomainEvent) => event is DomainEvent<P>;
}

/** What every deed of an event with these fields says. */
interface Doer {
  personId: string;
  unitId: string | null;
}

/**
 * Tells events of one kind.
 * @param tell gets the event's fields, when it happened, and the portal's address, which activities are named by
 */
export const telling = <P extends Doer>(
  kind: EventKind<P>,
  tell: (payload: P, at: Date, address: string) => Omit<Deed, keyof Doer> | null,
): Telling => ({
  type: kind.type,
  of: (event, address) => {
    if (!kind.is(event)) return null;
    const { personId, unitId } = event.payload;
    const deed = tell(event.payload, event.occurredAt, address);
    return deed && { personId, unitId, ...deed };
  },
});

export const courseActivity = (
  address: string,
  { courseId, courseTitle }: { courseId: string; courseTitle: string },
): PortalActivity => ({
  id: activityIds.course(address, courseId),
  type: activityTypes.course,
  name: courseTitle,
});

export const classActivity = (
  address: string,
  { classId, classTitle }: { classId: string; classTitle: string },
): PortalActivity => ({
  id: activityIds.communityClass(address, classId),
  type: activityTypes.communityClass,
  name: classTitle,
});
