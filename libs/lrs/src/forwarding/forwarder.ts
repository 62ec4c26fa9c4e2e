import { Clock, Database, DomainError, Log, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../store/attachments';
import { type NormalStatement, sameStatement } from '../xapi';
import { waitAfter } from './domain/backoff';
import { openSecret } from './domain/secret-box';
import type { Target, TargetSecret } from './domain/target';
import { judgeAnswer, reasonIn, type Verdict } from './domain/verdict';
import { ForwardingConfig } from './forwarding.config';
import { RefusedRepository } from './refused.repository';
import { type RemotePlace, RemoteStore } from './remote-store';
import { type Outgoing, StatementSource } from './statement-source';
import { TargetsRepository } from './targets.repository';

/** Where a pass is. */
interface Pass {
  target: Target;
  place: RemotePlace;
  /** The number up to which all was dealt with. */
  position: string;
}
/** What has been dealt with: whether to go on. */
type Outcome = 'go-on' | 'stop';

/** A pass ends after so long, so that other targets have their turn. */
const passMilliseconds = 20_000;
/** How long to rest when there was nothing more. */
const restSeconds = 5;
/** More than so many refused ones are no matter of single statements. */
const mostRefused = 1000;
const mostAgain = 50;

/**
 * Brings statements to another record store, in the order they were stored. The place reached is written down only
 * after the other side has acknowledged, so whatever breaks off is sent again, and is there once, as it has its id.
 */
@Injectable()
export class Forwarder {
  constructor(
    private readonly database: Database,
    private readonly targets: TargetsRepository,
    private readonly refused: RefusedRepository,
    private readonly source: StatementSource,
    private readonly remote: RemoteStore,
    private readonly attachments: Attachments,
    private readonly config: ForwardingConfig,
    private readonly platform: PlatformConfig,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Sends to one target for a while; at once over when another worker is at it. */
  async run(id: string): Promise<void> {
    const client = await this.database.connect();
    let lost = false;
    const lose = () => {
      lost = true;
    };
    client.on('error', lose);
    const lock = [`lrs-forwarding:${id}`];
    try {
      // Held by the connection, not by a transaction: it ends with this worker, however that ends.
      const { rows } = await client.query<{ mine: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine',
        lock,
      );
      if (!rows[0]!.mine) return;
      await this.pass(id);
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', lock);
    } catch (error) {
      lose();
      throw error;
    } finally {
      client.off('error', lose);
      // A connection that may still hold the lock is closed, not lent to others.
      client.release(lost);
    }
  }

  private async pass(id: string): Promise<void> {
    const target = await this.targets.bare(id);
    if (target?.state !== 'active' || target.nextTryAt > this.clock.now()) return;
    const secret = openSecret<TargetSecret>(this.platform.secret, target.id, target.sealed);
    if (!secret) return this.targets.pause(id, 'secret-unreadable');
    await this.targets.claim(id);
    const { endpoint, version, position } = target;
    const pass: Pass = { target, place: { endpoint, version, secret }, position };
    if ((await this.again(pass)) === 'stop') return;
    const end = performance.now() + passMilliseconds;
    while (performance.now() < end) {
      const { items, looked } = await this.source.next(
        { ...target, position: pass.position },
        this.config.batch,
      );
      if (looked.length === 0) return this.targets.wakeIn(id, restSeconds);
      if ((await this.deliver(pass, items, looked)) === 'stop') return;
    }
    await this.targets.wakeIn(id, 0);
  }

  /** Sends once more what was refused and somebody has asked for. */
  private async again(pass: Pass): Promise<Outcome> {
    const { id } = pass.target;
    const wanted = await this.refused.wantedAgain(id, mostAgain);
    const items = await this.source.read(
      pass.target,
      wanted.map(({ seq }) => seq),
    );
    for (const item of items) {
      const verdict = await this.decide(pass, [item]);
      if (verdict.kind === 'taken') await this.refused.deliveredAgain(id, item.seq);
      else if (verdict.kind === 'refused') await this.refuse(pass, item, verdict);
      else return this.interrupt(pass, verdict);
    }
    return 'go-on';
  }

  /** Sends a portion; what is refused is halved until the statements that are refused are found. */
  private async deliver(pass: Pass, items: Outgoing[], looked: readonly string[]): Promise<Outcome> {
    const last = looked.at(-1)!;
    const waiting = items.length > 0 ? [items] : [];
    while (waiting.length > 0) {
      const group = waiting.shift()!;
      const verdict = await this.decide(pass, group);
      if (verdict.kind === 'refused' && group.length > 1) {
        const half = Math.ceil(group.length / 2);
        waiting.unshift(group.slice(0, half), group.slice(half));
        continue;
      }
      if (verdict.kind === 'refused') await this.refuse(pass, group[0]!, verdict);
      else if (verdict.kind !== 'taken') return this.interrupt(pass, verdict);
      const to = waiting.length > 0 ? greatest([pass.position, ...group.map(({ seq }) => seq)]) : last;
      const sent = verdict.kind === 'taken' ? group.length : 0;
      if ((await this.moveOn(pass, to, looked, sent)) === 'stop') return 'stop';
      if (verdict.kind === 'refused' && (await this.tooManyRefused(pass))) return 'stop';
    }
    return items.length > 0 ? 'go-on' : this.moveOn(pass, last, looked, 0);
  }

  private async moveOn(pass: Pass, to: string, looked: readonly string[], sent: number): Promise<Outcome> {
    const from = pass.position;
    const lookedAt = looked.filter((seq) => BigInt(seq) > BigInt(from) && BigInt(seq) <= BigInt(to)).length;
    pass.position = to;
    return (await this.targets.settle(pass.target.id, { from, to, lookedAt, sent })) ? 'go-on' : 'stop';
  }

  /** What the other side says to a group; an id that it has already is looked into. */
  private async decide(pass: Pass, group: readonly Outgoing[]): Promise<Exclude<Verdict, { kind: 'there' }>> {
    const wanted = group.flatMap(({ attachments }) => attachments);
    const data = await this.attachments.read(pass.target.tenantId, wanted).catch((error: unknown) => {
      // The other side will say that it misses the data; all the rest goes on.
      if (error instanceof DomainError && error.code === 'storage.missing') return [];
      throw error;
    });
    const answer = await this.remote.send(
      pass.place,
      group.map(({ text }) => text),
      data,
    );
    const verdict = judgeAnswer(
      answer,
      group.map(({ id }) => id),
    );
    if (verdict.kind !== 'there') return verdict;
    // One of many: which one is found by halving, as for what is refused.
    if (group.length > 1) return { kind: 'refused', status: 409, reason: '' };
    return this.compare(pass, group[0]!, 'text' in answer ? answer.text : '');
  }

  /** A statement whose id is taken has been delivered, unless the other side shows that it has a different one. */
  private async compare(
    { place }: Pass,
    { id, body }: Outgoing,
    said: string,
  ): Promise<Exclude<Verdict, { kind: 'there' }>> {
    const answer = await this.remote.read(place, id);
    if ('silence' in answer || answer.status !== 200) return { kind: 'taken' };
    const theirs = statementIn(answer.text);
    // As it is kept: a time that the two stores gave it themselves makes no difference.
    if (!theirs || sameStatement(theirs, JSON.parse(body) as NormalStatement)) return { kind: 'taken' };
    return { kind: 'refused', status: 409, reason: reasonIn(said) };
  }

  private async refuse(
    { target }: Pass,
    { seq, id }: Outgoing,
    { status, reason }: { status: number; reason: string },
  ): Promise<void> {
    await this.refused.add(target, { seq, statementId: id, status, reason });
  }

  private async tooManyRefused({ target }: Pass): Promise<boolean> {
    if ((await this.refused.count(target.id)) < mostRefused) return false;
    await this.targets.pause(target.id, 'too-many-refused');
    return true;
  }

  private async interrupt(
    { target }: Pass,
    verdict: Extract<Verdict, { kind: 'later' | 'pause' }>,
  ): Promise<Outcome> {
    if (verdict.kind === 'pause') {
      this.log.warn({ target: target.id, because: verdict.because }, 'forwarding of records was paused');
      await this.targets.pause(target.id, verdict.because, verdict.detail);
    } else {
      const { trouble, detail, seconds } = verdict;
      await this.targets.fail(target.id, trouble, detail, (failures) =>
        waitAfter(failures, Math.random(), seconds),
      );
    }
    return 'stop';
  }
}

const greatest = (numbers: readonly string[]): string =>
  numbers.reduce((most, one) => (BigInt(one) > BigInt(most) ? one : most));

function statementIn(text: string): NormalStatement | null {
  try {
    const value = JSON.parse(text) as NormalStatement;
    return value?.actor && value.verb && value.object ? value : null;
  } catch {
    return null;
  }
}
