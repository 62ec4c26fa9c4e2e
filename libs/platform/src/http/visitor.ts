import type { Request } from 'express';
import type { Actor } from '../access/actor';

/** A person who uses the same phone. */
export interface HouseholdMember {
  id: string;
  name: string;
  current: boolean;
}

/** Who stands before the portal: perhaps signed in, perhaps for somebody else, perhaps unknown. */
export interface Visitor {
  actor: Actor | null;
  /** What the form token is bound to: the session, or an unknown visitor's cookie. */
  key: string | null;
  household: HouseholdMember[];
  /** The person an official is acting for; what is done is theirs, who did it is recorded. */
  onBehalfOf: { id: string; name: string } | null;
  /** Unread messages. */
  unread: number;
}

export const unknownVisitor: Visitor = { actor: null, key: null, household: [], onBehalfOf: null, unread: 0 };

/** Port: finds out who is asking, from a session's cookie or an API token. */
export abstract class VisitorResolver {
  abstract resolve(request: Request): Promise<Visitor>;
}

declare global {
  namespace Express {
    interface Request {
      visitor?: Visitor;
    }
  }
}
