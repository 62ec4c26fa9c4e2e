import path from 'node:path';
import { type Actor, inTemporaryFolder, mustAdministerPortal } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { H5pEngine } from '../../engine/h5p-engine';
import { LibraryRegistry } from '../../storage/library-registry';
import { type Proposal, TypeInstalls } from '../type-installs.service';
import { ContentTypeHub, type HubType } from './content-type-hub';

/** A type that the hub offers, beside what the portal has of it. */
export interface OfferedType extends HubType {
  /** "1.16.27" */
  version: string;
  /** The newest that is installed; null when none is. */
  installed: string | null;
  state: 'new' | 'update' | 'current' | 'unsupported';
}

type Version = [major: number, minor: number, patch: number];
const newer = (a: Version, b: Version) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** Content types of the hub, for those who administer the whole portal. */
@Injectable()
export class HubService {
  constructor(
    private readonly hub: ContentTypeHub,
    private readonly registry: LibraryRegistry,
    private readonly engine: H5pEngine,
    private readonly installs: TypeInstalls,
  ) {}

  /** @throws common.forbidden, h5p-types.hubOff, h5p-types.hubSilent */
  async offered(actor: Actor): Promise<OfferedType[]> {
    mustAdministerPortal(actor);
    const [types, installed] = await Promise.all([this.hub.list(), this.newest()]);
    return types.map((type) => this.compare(type, installed.get(type.machineName) ?? null));
  }

  /**
   * Fetches a type and says what installing it would change.
   * @throws common.forbidden, h5p-types.hubOff, h5p-types.hubSilent, h5p-types.unknown
   */
  async propose(actor: Actor, machineName: string): Promise<Proposal> {
    mustAdministerPortal(actor);
    return inTemporaryFolder('h5p-hub', async (folder) => {
      const file = path.join(folder, 'package.h5p');
      await this.hub.download(machineName, file);
      // The example lesson that comes with a type is nobody's.
      return { ...(await this.installs.propose(actor, file)), lesson: null };
    });
  }

  private compare(type: HubType, there: Version | null): OfferedType {
    const { major, minor } = this.engine.config.coreApiVersion;
    const offered: Version = [type.major, type.minor, type.patch];
    const current = there !== null && newer(there, offered) >= 0;
    const tooNew = newer([type.core.major, type.core.minor, 0], [major, minor, 0]) > 0;
    const wanted = there === null ? 'new' : 'update';
    return {
      ...type,
      version: offered.join('.'),
      installed: there?.join('.') ?? null,
      state: current ? 'current' : tooNew ? 'unsupported' : wanted,
    };
  }

  private async newest(): Promise<Map<string, Version>> {
    const found = new Map<string, Version>();
    for (const { metadata } of (await this.registry.all()).values()) {
      const version: Version = [metadata.majorVersion, metadata.minorVersion, metadata.patchVersion];
      const known = found.get(metadata.machineName);
      if (!known || newer(version, known) > 0) found.set(metadata.machineName, version);
    }
    return found;
  }
}
