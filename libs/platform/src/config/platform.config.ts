import { createHash } from 'node:crypto';
import { IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';
import { ConfigError, Env } from './load-config';

const url = { require_tld: false, require_protocol: true } as const;

const sameHost = (name: string) => `Wrong settings:\n  ${name}: needs another host name than PUBLIC_URL`;

/** Settings that every program of the portal shares. */
export class PlatformConfig {
  @Env('PORT') @IsInt() @Min(1) @Max(65535) port: number = 8080;
  /** Where the portal listens; a container sets 0.0.0.0. */
  @Env('HOST') @IsString() host: string = '127.0.0.1';
  /** The address people use, without a slash at the end. */
  @Env('PUBLIC_URL') @IsOptional() @IsUrl(url) publicUrl?: string;
  /**
   * Under which address packages run that were made elsewhere (docs/adr/0017): another host name than PUBLIC_URL's,
   * answered by this portal too. On this machine alone there is one by itself.
   */
  @Env('PACKAGES_ORIGIN') @IsOptional() @IsUrl(url) packagesUrl?: string;
  /**
   * Under which address interactive lessons run (docs/adr/0026), in the same way; without it they run on the portal's
   * own. It may be that of the packages.
   */
  @Env('H5P_ORIGIN') @IsOptional() @IsUrl(url) h5pUrl?: string;
  @Env('DATABASE_URL') @Matches(/^postgres(ql)?:\/\//) databaseUrl: string;
  @Env('DATABASE_POOL') @IsInt() @Min(1) @Max(200) databasePool: number = 10;
  @Env('REDIS_URL') @Matches(/^rediss?:\/\//) redisUrl: string;
  /** Separates several portals (and test workers) on one Redis. */
  @Env('REDIS_PREFIX') @IsString() redisPrefix: string = 'domdom';
  @Env('DATA_DIR') @IsString() dataDir: string = '.data';
  @Env('LOG_LEVEL') @Matches(/^(fatal|error|warn|info|debug|silent)$/) logLevel: string = 'info';
  /** Signs cookies and tokens of forms. Without it one is derived from the database's address, for trials only. */
  @Env('APP_SECRET')
  @IsOptional()
  @IsString()
  @Matches(/^.{32,}$/, { message: 'needs at least 32 characters' })
  appSecret?: string;
  /** How many proxies stand in front; their X-Forwarded-For is believed. */
  @Env('TRUSTED_PROXIES') @IsInt() @Min(0) @Max(5) trustedProxies: number = 0;

  get address(): string {
    return (this.publicUrl ?? `http://localhost:${this.port}`).replace(/\/$/, '');
  }
  get secure(): boolean {
    return this.address.startsWith('https:');
  }
  /** Where packages run; null where they cannot, because no host of their own was named. */
  get packagesOrigin(): string | null {
    const portal = new URL(this.address);
    if (this.packagesUrl) return this.otherHost('PACKAGES_ORIGIN', this.packagesUrl);
    if (!['localhost', '127.0.0.1'].includes(portal.hostname)) return null;
    return `${portal.protocol}//packages.localhost${portal.port && `:${portal.port}`}`;
  }
  /** Where interactive lessons run; null where that is the portal itself. */
  get h5pOrigin(): string | null {
    return this.h5pUrl ? this.otherHost('H5P_ORIGIN', this.h5pUrl) : null;
  }
  get secret(): string {
    return this.appSecret ?? createHash('sha256').update(`trial:${this.databaseUrl}`).digest('hex');
  }

  private otherHost(name: string, url: string): string {
    const { origin, hostname } = new URL(url);
    // Cookies and scripts of one host are not kept apart by the port alone.
    if (hostname === new URL(this.address).hostname) throw new ConfigError(sameHost(name));
    return origin;
  }
}
