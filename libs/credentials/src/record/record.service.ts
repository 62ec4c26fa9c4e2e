import { type Actor, Clock, commonErrors, RateLimit } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { BadgesService } from '../badge/badges.service';
import { CertificatesRepository } from '../certificates.repository';
import { addProof, type Signed } from '../signing/data-integrity';
import { SigningKeys } from '../signing/signing-keys.service';
import { attendanceBadge, learnerRecord } from './learner-record';
import { chosenOf, type RecordChoice, type RecordItem, wholeRecord } from './record';
import { recordErrors } from './record.errors';
import { RecordRepository } from './record.repository';

/** Signing two hundred badges at once takes a second or two. */
const tries = { tries: 10, seconds: 60 };

/** Somebody's record, or a part of it. */
export interface PersonalRecord {
  name: string;
  items: RecordItem[];
}

/** The lifelong learning record: everything that somebody completed and attended. */
@Injectable()
export class RecordService {
  constructor(
    private readonly records: RecordRepository,
    private readonly certificates: CertificatesRepository,
    private readonly badges: BadgesService,
    private readonly keys: SigningKeys,
    private readonly clock: Clock,
    private readonly limit: RateLimit,
  ) {}

  /** The actor's whole record, the newest first. */
  mine(actor: Actor): Promise<RecordItem[]> {
    return this.records.of(actor.personId);
  }

  /** A part of somebody's record, with the name. @throws common.notFound when the person is gone */
  async part(personId: string, choice: RecordChoice): Promise<PersonalRecord> {
    const [name, items] = await Promise.all([this.records.nameOf(personId), this.records.of(personId)]);
    if (name === null) throw commonErrors.notFound();
    return { name, items: chosenOf(items, choice) };
  }

  /**
   * A part of the actor's record as a signed Comprehensive Learner Record that holds its badges.
   * @throws record.nothingToSign when nothing in it has a badge, common.tooMany
   */
  async signed(actor: Actor, choice: RecordChoice): Promise<Signed> {
    await this.limit.take('record-signed', actor.personId, tries);
    const whole = await this.part(actor.personId, { ...wholeRecord, withPrivate: true });
    const items = chosenOf(whole.items, choice);
    const wanted = new Set(items.flatMap(({ certificate }) => certificate?.id ?? []));
    const held = (await this.certificates.mine(actor.personId)).filter(({ id }) => wanted.has(id));
    const now = this.clock.now();
    const { issuer } = this.badges;
    const key = await this.keys.current();
    const badges = await this.badges.ofAll(held);
    for (const item of items)
      if (item.kind === 'class')
        badges.push(await addProof(attendanceBadge(item, whole.name, issuer, now), key, now));
    if (badges.length === 0) throw recordErrors.nothingToSign();
    return addProof(
      learnerRecord(whole.name, badges, issuer, now, items.length < whole.items.length),
      key,
      now,
    );
  }
}
