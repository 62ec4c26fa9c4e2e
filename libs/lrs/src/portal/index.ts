export {
  activityIds,
  activityTypes,
  markedByExtension,
  placeExtension,
  stepsExtension,
} from './activity-ids';
export { type PortalActivity, type PortalDeed, portalStatement } from './portal-statement';
export { type PortalVerb, verbs } from './verbs';
