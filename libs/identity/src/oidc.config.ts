import { Env } from '@domdom/platform';
import { IsOptional, IsString, IsUrl } from 'class-validator';

const url = { require_tld: false, require_protocol: true } as const;

/** Sign-in with an account elsewhere (OpenID Connect); off unless an issuer is set. */
export class OidcConfig {
  @Env('OIDC_ISSUER') @IsOptional() @IsUrl(url) issuer?: string;
  @Env('OIDC_CLIENT_ID') @IsString() clientId: string = 'domdom';
  @Env('OIDC_CLIENT_SECRET') @IsOptional() @IsString() clientSecret?: string;
  /** What the button says: “Đăng nhập bằng …”. */
  @Env('OIDC_NAME') @IsString() name: string = 'OpenID';
}
