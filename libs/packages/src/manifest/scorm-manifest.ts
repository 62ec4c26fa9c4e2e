import { packageErrors } from '../domain/package.errors';
import type { ScormPackage, ScormPart } from './package.types';
import { attribute, child, children, decode, type Element, readXml, textOf } from './xml';

export const scormFile = 'imsmanifest.xml';
const mostParts = 500;
const longestTitle = 250;

/**
 * Reads the manifest of SCORM 1.2 or SCORM 2004 (2nd to 4th edition): the default organisation, its items in order,
 * and the resource that each opens.
 * @throws packages.badManifest, packages.nothingToRun, packages.elsewhere
 */
export function readScormManifest(bytes: Buffer): ScormPackage {
  const manifest = readXml(scormFile, bytes, 'manifest');
  const version = versionOf(manifest, bytes);
  const organisation = defaultOrganisation(manifest);
  const resources = resourcesOf(manifest);
  const parts = organisation ? itemsIn(organisation).flatMap((item) => partOf(item, resources) ?? []) : [];
  const shown = parts.length > 0 ? parts : withoutOrganisation(resources);
  if (shown.length === 0) throw packageErrors.nothingToRun();
  if (shown.length > mostParts || new Set(shown.map(({ id }) => id)).size < shown.length) {
    throw packageErrors.badManifest({ file: scormFile, detail: '<item identifier>' });
  }
  const control = child(child(organisation, 'sequencing'), 'controlMode');
  return {
    kind: 'scorm',
    version,
    title: (textOf(child(organisation, 'title')) || shown[0]!.title).slice(0, longestTitle),
    parts: shown,
    control: {
      choice: attribute(control, 'choice') !== 'false',
      forwardOnly: attribute(control, 'forwardOnly') === 'true',
    },
  };
}

function versionOf(manifest: Element, bytes: Buffer): '1.2' | '2004' {
  const said = textOf(child(child(manifest, 'metadata'), 'schemaversion'));
  if (/^1\.2\b/.test(said)) return '1.2';
  if (/2004|CAM 1\.3/i.test(said)) return '2004';
  // Some tools leave it out; the namespaces they declare tell.
  return /adlcp_v1p3|imscp_v1p1/.test(decode(bytes)) ? '2004' : '1.2';
}

function defaultOrganisation(manifest: Element): Element | null {
  const organisations = child(manifest, 'organizations');
  const all = children(organisations, 'organization');
  const wanted = attribute(organisations, 'default');
  return all.find((one) => attribute(one, 'identifier') === wanted) ?? all[0] ?? null;
}

interface Resource {
  id: string;
  href: string;
  sco: boolean;
}

function resourcesOf(manifest: Element): Map<string, Resource> {
  const list = child(manifest, 'resources');
  const base = attribute(manifest, 'base') + attribute(list, 'base');
  return new Map(
    children(list, 'resource').map((resource) => {
      const id = attribute(resource, 'identifier');
      const href = attribute(resource, 'href');
      return [
        id,
        {
          id,
          href: href && base + attribute(resource, 'base') + href,
          sco: attribute(resource, 'scormType').toLowerCase() !== 'asset',
        },
      ];
    }),
  );
}

/** The items of an organisation in their order, with those inside others. */
function itemsIn(parent: Element, depth = 0): Element[] {
  if (depth > 20) throw packageErrors.badManifest({ file: scormFile, detail: '<item>' });
  return children(parent, 'item').flatMap((item) => [item, ...itemsIn(item, depth + 1)]);
}

function partOf(item: Element, resources: ReadonlyMap<string, Resource>): ScormPart | null {
  const resource = resources.get(attribute(item, 'identifierref'));
  if (!resource?.href) return null;
  const href = withParameters(resource.href, attribute(item, 'parameters'));
  return {
    id: attribute(item, 'identifier') || resource.id,
    title: (textOf(child(item, 'title')) || attribute(item, 'identifier')).slice(0, longestTitle),
    href: checked(href),
    sco: resource.sco,
    launchData: textOf(child(item, 'datafromlms') ?? child(item, 'dataFromLMS')).slice(0, 4096),
    masteryScore: masteryOf(item),
    maxTimeAllowed:
      textOf(child(item, 'maxtimeallowed')) || attribute(limits(item), 'attemptAbsoluteDurationLimit'),
    timeLimitAction: textOf(child(item, 'timelimitaction') ?? child(item, 'timeLimitAction')),
  };
}

const limits = (item: Element) => child(child(item, 'sequencing'), 'limitConditions');

/** SCORM 1.2 says it in per cent, 2004 as the measure of the item's first objective. */
function masteryOf(item: Element): number | null {
  const percent = textOf(child(item, 'masteryscore'));
  if (percent !== '' && Number(percent) >= 0 && Number(percent) <= 100) return Number(percent) / 100;
  const objective = child(child(child(item, 'sequencing'), 'objectives'), 'primaryObjective');
  if (attribute(objective, 'satisfiedByMeasure') !== 'true') return null;
  const measure = textOf(child(objective, 'minNormalizedMeasure')) || '1';
  return Number(measure) >= 0 && Number(measure) <= 1 ? Number(measure) : null;
}

/** SCORM CAM 3.4.1.8: how the parameters of an item join the address of its resource. */
function withParameters(href: string, parameters: string): string {
  const rest = parameters.replace(/^[?&]+/, '');
  if (!rest) return href;
  if (rest.startsWith('#')) return href.includes('#') ? href : href + rest;
  return `${href}${href.includes('?') ? '&' : '?'}${rest}`;
}

/** Packages without an organisation are content aggregations of one resource. */
function withoutOrganisation(resources: ReadonlyMap<string, Resource>): ScormPart[] {
  return [...resources.values()]
    .filter(({ href, sco }) => href && sco)
    .slice(0, 1)
    .map(({ id, href }) => ({
      id,
      title: id,
      href: checked(href),
      sco: true,
      launchData: '',
      masteryScore: null,
      maxTimeAllowed: '',
      timeLimitAction: '',
    }));
}

/** A SCO of another site could not speak with the portal. @throws packages.elsewhere */
function checked(href: string): string {
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(href) || href.includes('\\'))
    throw packageErrors.elsewhere({ address: href });
  return href;
}
