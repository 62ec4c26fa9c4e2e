import { SessionsService } from '@domdom/identity';
import { type Actor, cookieNames, HomePage, newId, PlatformConfig } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { LrsService } from '../lrs.service';
import { activityIds, activityTypes, type PortalDeed, type PortalVerb, portalStatement } from '../portal';
import { Tenants } from '../tenants';
import type { XapiSite } from './xapi-site';

/** People of one line of units, with a space of the record store that is this organisation's alone. */
export async function makeVillage(site: XapiSite) {
  const { database } = site;
  const { centre, province, commune, branch } = await makeUnitLine(database);
  const learner = await makePerson(database, { fullName: 'Vàng Thị Mai', homeUnitId: branch.id });
  const other = await makePerson(database, { fullName: 'Lê Văn Xa', homeUnitId: province.id });
  const official = await makePerson(database, { grants: [{ role: 'official', unitId: commune.id }] });
  const central = await makePerson(database, { grants: [{ role: 'administrator', unitId: null }] });
  const space = await site.app.get(Tenants).ofUnit(commune.id);
  return { centre, province, commune, branch, learner, other, official, central, space };
}

/** Records that somebody did something with a course, as the portal does. */
export async function recordDeed(
  site: XapiSite,
  personId: string,
  unitId: string | null,
  verb: PortalVerb,
  name: string,
  more: Partial<PortalDeed> = {},
): Promise<PortalDeed> {
  const { address } = site.app.get(HomePage);
  const id = newId();
  const object = { id: activityIds.course(address, id), type: activityTypes.course, name };
  const deed: PortalDeed = { eventId: id, address, personId, verb, object, at: new Date(), ...more };
  await site.app.get(LrsService).record([portalStatement(deed)], { unitId });
  return deed;
}

/** A browser in which somebody is signed in. */
export class SignedIn {
  private token = '';

  private constructor(
    private readonly base: string,
    private readonly cookie: string,
    readonly sessionToken: string,
  ) {}

  static async open(site: XapiSite, { personId }: Actor): Promise<SignedIn> {
    const { token } = await site.app.get(SessionsService).open(personId, null);
    const { session } = cookieNames(site.app.get(PlatformConfig).secure);
    return new SignedIn(await site.app.getUrl(), `${session}=${token}`, token);
  }

  send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { accept: 'text/html', cookie: this.cookie, ...(init.headers as Record<string, string>) };
    return fetch(new URL(path, this.base), { redirect: 'manual', ...init, headers });
  }

  /** A page, its status and its text; remembers the token of its forms. */
  async get(path: string): Promise<{ status: number; text: string }> {
    const answer = await this.send(path);
    const text = await answer.text();
    this.token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.token;
    return { status: answer.status, text };
  }

  /** Sends a form with the token of the last page that had one. */
  post(path: string, fields: Record<string, string>): Promise<Response> {
    return this.send(path, { method: 'POST', body: new URLSearchParams({ ...fields, _csrf: this.token }) });
  }
}
