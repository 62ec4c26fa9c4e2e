import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Env } from '@domdom/platform';
import { IsOptional, IsString, MaxLength, registerDecorator } from 'class-validator';

/** An Ed25519 private key: PKCS#8 as PEM, or its DER bytes in base 64. Null for anything else. */
export function readSigningKey(text: string): KeyObject | null {
  try {
    const key = text.includes('-----BEGIN')
      ? createPrivateKey(text.replaceAll('\\n', '\n'))
      : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

const IsSigningKey = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'signingKey',
    target: target.constructor,
    propertyName: String(property),
    options: { message: 'needs an Ed25519 private key: PKCS#8, as PEM or as DER in base 64' },
    validator: { validate: (value) => typeof value === 'string' && readSigningKey(value) !== null },
  });

/** How the portal signs. */
export class CredentialsConfig {
  /** The portal's own key; without it one is made at first use and kept in the database, encrypted. */
  @Env('CREDENTIALS_SIGNING_KEY') @IsOptional() @IsSigningKey() signingKey?: string;
  /** Who issues, as it stands in every badge. */
  @Env('CREDENTIALS_ISSUER_NAME') @IsString() @MaxLength(200) issuerName: string = 'Đom Đóm';
}
