/** A part of a package that is opened by itself: a SCO, an asset, an assignable unit (AU). */
interface Part {
  /** Unique in the package: the item's identifier (SCORM), the publisher's id (cmi5). */
  id: string;
  title: string;
  /** The path in the package with its query, or, in cmi5 only, an absolute address. */
  href: string;
  /** From 0 to 1; null when the package asks for none. */
  masteryScore: number | null;
}
export interface ScormPart extends Part {
  /** An asset reports nothing: it is done when it is opened. */
  sco: boolean;
  /** `adlcp:datafromlms`, handed to the SCO as it is. */
  launchData: string;
  maxTimeAllowed: string;
  timeLimitAction: string;
}
export interface ScormPackage {
  kind: 'scorm';
  version: '1.2' | '2004';
  title: string;
  parts: ScormPart[];
  /** SCORM 2004's control modes of the whole: whether a learner may choose, and only go forward. */
  control: { choice: boolean; forwardOnly: boolean };
}

export const moveOns = [
  'Passed',
  'Completed',
  'CompletedAndPassed',
  'CompletedOrPassed',
  'NotApplicable',
] as const;
export type MoveOn = (typeof moveOns)[number];

export interface Cmi5Part extends Part {
  moveOn: MoveOn;
  launchMethod: 'OwnWindow' | 'AnyWindow';
  launchParameters: string;
  entitlementKey: string;
  activityType: string;
  /** Ids of the objectives it serves. */
  objectives: string[];
  /** Ids of the blocks it stands in, the outermost first. */
  blocks: string[];
}
export interface Cmi5Package {
  kind: 'cmi5';
  version: 'cmi5';
  /** The publisher's id of the course. */
  id: string;
  title: string;
  parts: Cmi5Part[];
  blocks: { id: string; title: string }[];
}
export type PackageManifest = ScormPackage | Cmi5Package;
export type PackageKind = PackageManifest['kind'];
