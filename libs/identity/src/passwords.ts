import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes of passwords and PINs by argon2id; a hash carries its own salt and cost. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  hash(secret: string): Promise<string> {
    return hash(secret, cost);
  }

  /** Whether the secret fits. Without a hash it takes the same time, so nobody learns which accounts exist. */
  async fits(secret: string, stored: string | null): Promise<boolean> {
    if (stored) return verify(stored, secret);
    this.decoy ??= this.hash('nobody');
    await verify(await this.decoy, secret);
    return false;
  }
}
