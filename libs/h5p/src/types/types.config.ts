import { Env } from '@domdom/platform';
import { IsInt, IsUrl, Max, Min } from 'class-validator';

const url = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const mebibyte = 1024 * 1024;

/** Where content types come from, and how large their packages may be. */
export class ContentTypesConfig {
  /** Whether the page of content types asks a hub. Off: the portal calls nobody. */
  @Env('H5P_HUB') hub: boolean = false;
  /** Where the portal makes itself known to the hub. */
  @Env('H5P_HUB_REGISTRATION') @IsUrl(url) hubRegistration: string = 'https://api.h5p.org/v1/sites';
  /** The hub's list of content types; the package of one is below it, under its name. */
  @Env('H5P_HUB_CONTENT_TYPES')
  @IsUrl(url)
  hubContentTypes: string = 'https://api.h5p.org/v1/content-types/';
  /** Of a package with content types, unpacked, in MiB. */
  @Env('H5P_TYPES_UNPACKED_LIMIT') @IsInt() @Min(1) @Max(4096) unpackedMebibytes: number = 400;

  get unpackedBytes(): number {
    return this.unpackedMebibytes * mebibyte;
  }
}
