import { getQueueToken } from '@nestjs/bull';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Queue } from 'bull';
import { schema } from '../../../../apps/shared/src/schema';
import { Clock, FixedClock } from '../clock/clock';
import { Database } from '../database';
import { PlatformModule } from '../platform.module';
import { type EventConsumer, EventConsumers } from './consumers';
import { defineEvent, type StoredEvent } from './domain-event';
import { EventDeliverer } from './event-deliverer';
import { Outbox } from './outbox';
import { EVENTS_QUEUE, OutboxRelay, redeliverAfterSeconds } from './outbox-relay';

const happened = defineEvent<{ number: number }>('test.happened');

class Recorder implements EventConsumer {
  readonly types = [happened.type];
  readonly got: number[] = [];
  failures = 0;
  constructor(
    readonly consumer: string,
    private readonly database: Database,
  ) {}
  async handle(event: StoredEvent): Promise<void> {
    if (!happened.is(event)) return;
    await this.database.execute(`insert into recorded values ($1, $2)`, [
      this.consumer,
      event.payload.number,
    ]);
    if (this.failures-- > 0) throw new Error('the consumer fell over after its work');
    this.got.push(event.payload.number);
  }
}

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 4800; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not happen in two minutes');
}

describe('the outbox', () => {
  let module: TestingModule;
  let database: Database;
  let outbox: Outbox;
  let first: Recorder;
  let second: Recorder;
  const clock = new FixedClock(new Date('2026-11-21T02:00:00Z'));

  beforeAll(async () => {
    module = await Test.createTestingModule({ imports: [PlatformModule.forRoot('worker', schema)] })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    database = module.get(Database);
    outbox = module.get(Outbox);
    await database.execute('create table recorded (consumer text, number int)');
    first = new Recorder('test.first', database);
    second = new Recorder('test.second', database);
    module.get(EventConsumers).add(first);
    module.get(EventConsumers).add(second);
    await module.init();
  });
  afterAll(() => module.close());
  const recorded = () =>
    database.query<{ consumer: string; number: number }>('select * from recorded order by number, consumer');
  beforeEach(() => database.execute('truncate recorded'));

  it('brings an event to every consumer once', async () => {
    await outbox.publish(happened({ number: 1 }), happened({ number: 2 }));
    await until(async () => (await recorded()).length === 4);
    expect(await recorded()).toEqual([
      { consumer: 'test.first', number: 1 },
      { consumer: 'test.second', number: 1 },
      { consumer: 'test.first', number: 2 },
      { consumer: 'test.second', number: 2 },
    ]);
    await until(
      async () => (await database.query('select 1 from outbox_event where done_at is null')).length === 0,
    );
  });

  it('brings nothing of a transaction that is rolled back', async () => {
    await database
      .transaction(async () => {
        await outbox.publish(happened({ number: 3 }));
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    await outbox.publish(happened({ number: 4 }));
    await until(async () => (await recorded()).length === 2);
    expect((await recorded()).map(({ number }) => number)).toEqual([4, 4]);
  });

  it('brings an event again to a consumer that fell over, and undoes its half-done work', async () => {
    first.failures = 2;
    await outbox.publish(happened({ number: 5 }));
    await until(async () => (await recorded()).length === 2);
    expect(await recorded()).toEqual([
      { consumer: 'test.first', number: 5 },
      { consumer: 'test.second', number: 5 },
    ]);
  });

  it('loses no event when Redis loses its jobs', async () => {
    const queue = module.get<Queue>(getQueueToken(EVENTS_QUEUE));
    await queue.pause();
    await outbox.publish(happened({ number: 6 }));
    await until(
      async () => (await database.query('select 1 from outbox_event where queued_at is null')).length === 0,
    );
    await queue.empty();
    await queue.resume();
    clock.advance((redeliverAfterSeconds + 1) * 1000);
    await module.get(OutboxRelay).relayOnce();
    await until(async () => (await recorded()).length === 2);
  });

  it('lets one of several at the same time consume', async () => {
    await module.get<Queue>(getQueueToken(EVENTS_QUEUE)).pause();
    await outbox.publish(happened({ number: 7 }));
    const [event] = await database.query<{ id: string }>(
      `select id from outbox_event order by seq desc limit 1`,
    );
    const deliverer = module.get(EventDeliverer);
    await Promise.all(Array.from({ length: 8 }, () => deliverer.deliver('test.first', event!.id)));
    expect(await recorded()).toEqual([{ consumer: 'test.first', number: 7 }]);
    await module.get<Queue>(getQueueToken(EVENTS_QUEUE)).resume();
  });
});
