/**
 * A stay of one person in one activity of somebody else's making (a unit of cmi5): what its key may read and write is
 * this person's, in this registration.
 */
export interface RecordSession {
  id: string;
  tenantId: number;
  /** The person as statements name them. */
  account: { homePage: string; name: string };
  registration: string;
  activityId: string;
  /** Unix milliseconds after which the key opens nothing. */
  until: number;
}
