import { GuestHost, GuestHosts, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** What is answered on the packages' host: running packages and, for cmi5, the record store. Nothing of the portal. */
const answered = /^\/(packages\/(run|files)|api\/v1\/packages\/run|xapi)\//;

/** The host on which packages run (docs/adr/0017); without an origin they cannot run. */
@Injectable()
export class PackagesHost extends GuestHost {
  constructor(config: PlatformConfig, hosts: GuestHosts) {
    super(config.packagesOrigin, config.address, answered);
    hosts.add(this);
  }
}
