import { OrganisationsModule } from '@domdom/organisations';
import type { Actor, Database } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import type { QueryRunner } from 'typeorm';
import { openModule } from '../../../test/support/database';
import { ConsentsService } from './consents.service';
import { guardianPurposes, ownPurposes, type Purpose } from './domain/consent';
import { GuardiansService } from './guardians.service';
import { IdentityModule } from './identity.module';
import { ConsentOfGuardians1700000076010 } from './migrations/1700000076010-consent-of-guardians';
import { PeopleService } from './people.service';
import { actorOf, makePerson } from './testing/person.factory';

const password = 'trâu cày ruộng sâu';
let logins = 0;

describe('the consents of a child', () => {
  let module: TestingModule;
  let database: Database;
  let consents: ConsentsService;
  let guardians: GuardiansService;
  beforeAll(async () => {
    ({ module, database } = await openModule({ imports: [IdentityModule, OrganisationsModule] }));
    consents = module.get(ConsentsService);
    guardians = module.get(GuardiansService);
  });
  afterAll(() => module.close());

  const newChild = async (birthYear: number | null = 2014) =>
    (await makePerson(database, { birthYear, fullName: 'Lò Thị Nhỏ' })).actor;
  const newGuardian = async (birthYear: number | null = 1985) => {
    const login = `bo.me.${++logins}`;
    const person = await module
      .get(PeopleService)
      .register({ fullName: 'Lò Văn Bố', login, password, birthYear, language: 'vi' });
    return { id: person.id, proof: { login, password, address: '127.0.0.1' } };
  };
  const oneself = (actor: Actor) => ({
    ...{ basis: 'self' as const, language: 'vi' as const },
    recordedBy: actor.personId,
  });
  const standing = (actor: Actor) =>
    database.query<{ purpose: Purpose; basis: string; recordedBy: string; declared: string | null }>(
      `select purpose, basis, recorded_by as "recordedBy", declared from consent
       where person_id = $1 and withdrawn_at is null order by purpose`,
      [actor.personId],
    );
  const withdrawalsOf = async (actor: Actor) =>
    (
      await database.query<{ purpose: Purpose }>(
        `select payload ->> 'purpose' as purpose from outbox_event
         where type = 'identity.consent-withdrawn' and payload ->> 'personId' = $1 order by 1`,
        [actor.personId],
      )
    ).map(({ purpose }) => purpose);

  it.each(guardianPurposes)('to %s are not theirs alone to give, nor an official’s', async (purpose) => {
    const child = await newChild();
    const { id: official } = await newGuardian();
    const refused = { code: 'identity.guardianNeeded' };
    await expect(consents.give(child.personId, purpose, oneself(child))).rejects.toMatchObject(refused);
    for (const basis of ['spoken', 'legal-representative'] as const) {
      const how = { basis, recordedBy: official, language: 'vi' as const };
      await expect(consents.give(child.personId, purpose, how)).rejects.toMatchObject(refused);
    }
    expect(await standing(child)).toEqual([]);
  });

  it('to be seen and invited by officials wait until they are 16', async () => {
    const child = await newChild();
    await expect(consents.give(child.personId, 'invitations', oneself(child))).rejects.toMatchObject({
      code: 'identity.fromSixteen',
    });
    const grown = await newChild(2009);
    await consents.give(grown.personId, 'invitations', oneself(grown));
    expect(await standing(grown)).toMatchObject([{ purpose: 'invitations', declared: null }]);
  });

  it('stand when a parent agrees with them by an account of their own, and are taken back by the child alone', async () => {
    const child = await newChild();
    const { id, proof } = await newGuardian();
    await guardians.agree(child, 'recommendations', true, proof);
    expect(await standing(child)).toEqual([
      {
        purpose: 'recommendations',
        basis: 'legal-representative',
        recordedBy: id,
        declared: expect.stringContaining('người giám hộ của Lò Thị Nhỏ'),
      },
    ]);
    await consents.withdraw(child.personId, 'recommendations', child.personId);
    expect(await standing(child)).toEqual([]);
  });

  it('do not stand without the box, a right password, or somebody else who is grown up', async () => {
    const child = await newChild();
    const { proof } = await newGuardian();
    const young = await newGuardian(2009);
    const own = await newGuardian(2013);
    const ownActor = actorOf(await module.get(PeopleService).get(own.id));
    const ask = (given = proof, agreed = true, actor = child) =>
      guardians.agree(actor, 'analytics', agreed, given);
    await expect(ask(proof, false)).rejects.toMatchObject({ code: 'identity.guardianMustAgree' });
    await expect(ask({ ...proof, password: 'không phải' })).rejects.toMatchObject({
      code: 'identity.wrongPassword',
    });
    await expect(ask(young.proof)).rejects.toMatchObject({ code: 'identity.guardianTooYoung' });
    await expect(ask(own.proof, true, ownActor)).rejects.toMatchObject({ code: 'identity.guardianIsSelf' });
    await expect(ask(proof, true, { ...child, representedBy: own.id })).rejects.toMatchObject({
      code: 'identity.onlyOneself',
    });
    expect(await standing(child)).toEqual([]);
  });

  it('are recorded by an official who acts for them and was told so by both, and by nobody else', async () => {
    const child = await newChild();
    const { id: official } = await newGuardian();
    const acting = { ...child, representedBy: official };
    await expect(guardians.agreeThroughOfficial(acting, 'analytics', false)).rejects.toMatchObject({
      code: 'identity.guardianMustAgree',
    });
    await expect(guardians.agreeThroughOfficial(child, 'analytics', true)).rejects.toMatchObject({
      code: 'identity.onlyOneself',
    });
    await guardians.agreeThroughOfficial(acting, 'analytics', true);
    expect(await standing(child)).toMatchObject([
      { purpose: 'analytics', basis: 'legal-representative', recordedBy: official },
    ]);
  });

  it('end when it turns out that somebody is one, but for what a parent agreed to', async () => {
    const child = await newChild(null);
    for (const purpose of ownPurposes) await consents.give(child.personId, purpose, oneself(child));
    expect(await standing(child)).toMatchObject(
      ownPurposes.toSorted().map((purpose) => ({ purpose, declared: 'Tôi từ 16 tuổi trở lên.' })),
    );
    await module.get(PeopleService).update(child.personId, { birthYear: 2014 });
    expect(await standing(child)).toEqual([]);
    expect(await withdrawalsOf(child)).toEqual(ownPurposes.toSorted());

    const { proof } = await newGuardian();
    await guardians.agree(child, 'analytics', true, proof);
    await module.get(PeopleService).update(child.personId, { birthYear: 2013 });
    expect(await standing(child)).toMatchObject([{ purpose: 'analytics' }]);
  });

  it('of before are withdrawn by the change of the database, and whoever listens is told', async () => {
    const [child, grown] = [await newChild(null), await newChild(1980)];
    for (const actor of [child, grown]) {
      for (const purpose of ownPurposes) await consents.give(actor.personId, purpose, oneself(actor));
    }
    await database.execute('update person set birth_year = 2015 where id = $1', [child.personId]);
    const migration = new ConsentOfGuardians1700000076010();
    const runner = { query: (sql: string) => database.execute(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    await migration.up(runner);
    expect(await standing(child)).toEqual([]);
    expect(await withdrawalsOf(child)).toEqual(ownPurposes.toSorted());
    expect(await standing(grown)).toHaveLength(ownPurposes.length);
    expect(await withdrawalsOf(grown)).toEqual([]);
  });
});
