import { packageErrors } from '../domain/package.errors';
import { type Cmi5Package, type Cmi5Part, type MoveOn, moveOns } from './package.types';
import { attribute, child, children, type Element, readXml, textOf } from './xml';

export const cmi5File = 'cmi5.xml';
const mostParts = 500;
const longestTitle = 250;

/**
 * Reads a cmi5 course structure (cmi5 specification, 13 and 14): its blocks and assignable units in order.
 * @throws packages.badManifest, packages.nothingToRun, packages.elsewhere
 */
export function readCmi5Structure(bytes: Buffer): Cmi5Package {
  const root = readXml(cmi5File, bytes, 'courseStructure');
  const course = child(root, 'course');
  const id = iri(attribute(course, 'id'), '<course id>');
  const found: Pick<Cmi5Package, 'parts' | 'blocks'> = { parts: [], blocks: [] };
  collect(root, [], found);
  if (found.parts.length === 0) throw packageErrors.nothingToRun();
  const ids = [...found.parts.map((part) => part.id), ...found.blocks.map((block) => block.id)];
  if (found.parts.length > mostParts || new Set(ids).size < ids.length) {
    throw packageErrors.badManifest({ file: cmi5File, detail: '<au id>' });
  }
  return { kind: 'cmi5', version: 'cmi5', id, title: titleOf(course) || found.parts[0]!.title, ...found };
}

/** Units and blocks stand beside each other; the parser keeps the order within each of the two. */
function collect(
  parent: Element,
  blocks: readonly string[],
  found: Pick<Cmi5Package, 'parts' | 'blocks'>,
): void {
  if (blocks.length > 20) throw packageErrors.badManifest({ file: cmi5File, detail: '<block>' });
  for (const au of children(parent, 'au')) found.parts.push(unitOf(au, blocks));
  for (const block of children(parent, 'block')) {
    const id = iri(attribute(block, 'id'), '<block id>');
    found.blocks.push({ id, title: titleOf(block) });
    collect(block, [...blocks, id], found);
  }
}

function unitOf(au: Element, blocks: readonly string[]): Cmi5Part {
  const id = iri(attribute(au, 'id'), '<au id>');
  const moveOn = attribute(au, 'moveOn') || 'NotApplicable';
  const mastery = attribute(au, 'masteryScore');
  if (!moveOns.includes(moveOn as MoveOn))
    throw packageErrors.badManifest({ file: cmi5File, detail: 'moveOn' });
  if (mastery !== '' && !(Number(mastery) >= 0 && Number(mastery) <= 1)) {
    throw packageErrors.badManifest({ file: cmi5File, detail: 'masteryScore' });
  }
  return {
    id,
    title: titleOf(au) || id,
    href: checked(textOf(child(au, 'url'))),
    masteryScore: mastery === '' ? null : Number(mastery),
    moveOn: moveOn as MoveOn,
    launchMethod: attribute(au, 'launchMethod') === 'OwnWindow' ? 'OwnWindow' : 'AnyWindow',
    launchParameters: textOf(child(au, 'launchParameters')).slice(0, 20_000),
    entitlementKey: textOf(child(au, 'entitlementKey')).slice(0, 4096),
    activityType: attribute(au, 'activityType'),
    objectives: children(child(au, 'objectives'), 'objective').map((one) => attribute(one, 'idref')),
    blocks: [...blocks],
  };
}

/** The title in Vietnamese when there is one, else in English, else the first. */
function titleOf(element: Element | null): string {
  const texts = children(child(element, 'title'), 'langstring');
  const of = (language: string) =>
    texts.find((one) => attribute(one, 'lang').toLowerCase().startsWith(language));
  return textOf(of('vi') ?? of('en') ?? texts[0] ?? null).slice(0, longestTitle);
}

function iri(id: string, where: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id))
    throw packageErrors.badManifest({ file: cmi5File, detail: where });
  return id;
}

/** @throws packages.elsewhere for what is neither in the package nor on the web */
function checked(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const sound = scheme ? ['http', 'https'].includes(scheme) : url !== '' && !url.startsWith('/');
  if (!sound || url.includes('\\')) throw packageErrors.elsewhere({ address: url });
  return url;
}
