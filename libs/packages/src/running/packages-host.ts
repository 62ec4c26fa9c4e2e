import { PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** What is answered on the packages' host: running packages and, for cmi5, the record store. Nothing of the portal. */
const answered = /^\/(packages\/(run|files)|api\/v1\/packages\/run|xapi)\//;

/** The host on which packages run (docs/adr/0017). */
@Injectable()
export class PackagesHost {
  /** `https://packages.example.vn`; null when packages cannot run. */
  readonly origin: string | null;
  private readonly hostname: string | null;

  constructor(private readonly config: PlatformConfig) {
    this.origin = config.packagesOrigin;
    this.hostname = this.origin && new URL(this.origin).hostname;
  }

  isOwn(hostname: string): boolean {
    return this.hostname !== null && hostname === this.hostname;
  }
  /** Whether a path, without its language, is answered on the packages' host. */
  answers(path: string): boolean {
    return answered.test(path);
  }
  /** The pages that may hold a package in a frame. */
  ancestors(): string {
    const { protocol, hostname, port, origin } = new URL(this.config.address);
    if (!['localhost', '127.0.0.1'].includes(hostname)) return `'self' ${origin}`;
    const at = port && `:${port}`;
    return `'self' ${protocol}//localhost${at} ${protocol}//127.0.0.1${at}`;
  }
}
