import { Clock, Database, defaultLanguage, Log, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { identityErrors } from './domain/identity.errors';
import { OidcConfig } from './oidc.config';
import { PeopleService } from './people.service';

/** What must survive the way to the provider and back; kept in a signed cookie. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  verifier: string;
  next: string;
}

/** Sign-in by OpenID Connect: authorisation code with PKCE, as the OAuth security practice asks (RFC 9700). */
@Injectable()
export class OidcService {
  private discovered: Promise<client.Configuration> | null = null;

  constructor(
    private readonly config: OidcConfig,
    private readonly platform: PlatformConfig,
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The provider's name for the button; null when none is set up. */
  get providerName(): string | null {
    return this.config.issuer ? this.config.name : null;
  }

  private get returnAddress(): string {
    return `${this.platform.address}/sign-in/oidc/return`;
  }

  /** Where to send the person, and what to keep until they are back. */
  async begin(next: string): Promise<{ address: string; pending: PendingSignIn }> {
    const provider = await this.provider();
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      next,
    };
    const address = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.returnAddress,
      scope: 'openid profile',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, pending };
  }

  /**
   * Who came back; a person seen for the first time gets an account.
   * @throws identity.providerRefused
   */
  async finish(query: string, pending: PendingSignIn): Promise<string> {
    const claims = await this.claims(query, pending);
    const known = await this.personOf(claims.iss, claims.sub);
    if (known) return known;
    const fullName =
      typeof claims['name'] === 'string' && claims['name'].trim() ? claims['name'] : claims.sub;
    return this.database.transaction(async () => {
      const person = await this.people.register({
        fullName,
        login: null,
        password: null,
        language: defaultLanguage,
      });
      const linked = await this.database.execute(
        `insert into external_identity (issuer, subject, person_id, linked_at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [claims.iss, claims.sub, person.id, this.clock.now()],
      );
      // Two first sign-ins at once: the other one made the account.
      if (linked === 0) throw identityErrors.providerRefused();
      return person.id;
    });
  }

  private async claims(query: string, pending: PendingSignIn) {
    try {
      const provider = await this.provider();
      const here = new URL(`${this.returnAddress}${query}`);
      const tokens = await client.authorizationCodeGrant(provider, here, {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
      });
      return tokens.claims()!;
    } catch (error) {
      this.log.warn({ err: error }, 'a sign-in by OpenID Connect failed');
      throw identityErrors.providerRefused();
    }
  }

  private async personOf(issuer: string, subject: string): Promise<string | null> {
    const row = await this.database.one<{ person_id: string }>(
      'select person_id from external_identity where issuer = $1 and subject = $2',
      [issuer, subject],
    );
    return row?.person_id ?? null;
  }

  private provider(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    if (!issuer) throw identityErrors.providerRefused();
    const insecure = issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : {};
    this.discovered ??= client
      .discovery(new URL(issuer), clientId, clientSecret, undefined, insecure)
      .catch((error) => {
        // The provider may be back by the next try.
        this.discovered = null;
        this.log.warn({ err: error }, 'the OpenID provider was not reached');
        throw identityErrors.providerRefused();
      });
    return this.discovered;
  }
}
