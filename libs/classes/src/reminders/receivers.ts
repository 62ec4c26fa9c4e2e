/**
 * SQL: whether a person (alias `p`) has no way into the portal and none to be reached by: a child or a grandmother whom
 * somebody registered. What concerns them is told to that somebody.
 */
export const hasNoWay = `p.phone is null and p.email is null and p.username is null
  and not exists (select from external_identity e where e.person_id = p.id)`;

/**
 * SQL: whether somebody (alias `p`) asked to be told discreetly of a class (alias `c`); who gave a place up and came
 * back (registration `r`, or none) is asked anew.
 */
export const askedDiscreetly = `exists (select from class_discreet_notice q
  where q.class_id = c.id and q.person_id = p.id and (r.registered_at is null or q.asked_at >= r.registered_at))`;
