import { OrganisationsModule, type Unit } from '@domdom/organisations';
import { type Actor, type Database, Mailer, RateLimit, requestContext } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import type { Request } from 'express';
import { openModule } from '../../../test/support/database';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { ActingService } from './acting.service';
import { ApiTokensService } from './api-tokens.service';
import { ConsentsService } from './consents.service';
import { GrantsService } from './grants.service';
import { HouseholdPagesController } from './household.pages.controller';
import { IdentityModule } from './identity.module';
import { IdentityWebModule } from './identity-web.module';
import { PasswordResets } from './password-resets.service';
import { PeopleService } from './people.service';
import { SessionsService } from './sessions.service';
import { makePerson } from './testing/person.factory';
import { hashToken } from './tokens';
import { VisitorsRepository } from './visitors.repository';

const password = 'trâu cày ruộng sâu';
let logins = 0;
/** A request with what a controller reads of it. */
const made = (given: object) => ({ headers: {}, ...given }) as Request<{ personId: string }>;

describe('identity', () => {
  let module: TestingModule;
  let database: Database;
  let people: PeopleService;
  let sessions: SessionsService;
  let units: { centre: Unit; province: Unit; commune: Unit; branch: Unit };

  beforeAll(async () => {
    ({ module, database } = await openModule({
      imports: [IdentityModule, IdentityWebModule, OrganisationsModule],
    }));
    people = module.get(PeopleService);
    sessions = module.get(SessionsService);
    units = await makeUnitLine(database);
  });
  afterAll(() => module.close());

  const register = (login = `ba.lan.${++logins}`) =>
    people.register({ fullName: 'Nguyễn Thị Lan', login, password, language: 'vi' });
  const from = (address = '127.0.0.1', deviceToken: string | null = null) => ({ address, deviceToken });

  describe('signing up and in', () => {
    it('takes a phone number in any writing, and signs in by another', async () => {
      const person = await register('0987 654 321');
      const session = await sessions.signIn('+84987654321', password, from());
      expect(session.personId).toBe(person.id);
    });
    it('refuses a phone number that somebody has, also when two people send it at the same time', async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => register('0911 222 333')));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ code: 'identity.loginTaken' });
      }
    });
    it.each(['', '12', 'đủ dấu và cách', '-x', '0912'])('refuses the login %p', async (login) => {
      await expect(register(login)).rejects.toMatchObject({ code: 'identity.badLogin', field: 'login' });
    });
    it('refuses a password that is everybody’s first guess, or the name', async () => {
      const weak = (secret: string) =>
        people.register({ fullName: 'Nguyễn Thị Lan', login: 'lan.weak', password: secret, language: 'vi' });
      await expect(weak('12345678')).rejects.toMatchObject({ code: 'identity.weakPassword' });
      await expect(weak('nguyenthilan')).rejects.toMatchObject({ code: 'identity.weakPassword' });
    });
    it('says the same for a wrong password and for a name that nobody has', async () => {
      await register('co.that');
      const signedIn = (name: string) => sessions.signIn(name, 'không phải', from());
      await expect(signedIn('co.that')).rejects.toMatchObject({ code: 'identity.wrongPassword' });
      await expect(signedIn('khong.co')).rejects.toMatchObject({ code: 'identity.wrongPassword' });
    });
    it('makes whoever guesses wait, and nobody else', async () => {
      await register('bi.doan');
      const other = await register();
      for (let tries = 0; tries < 10; tries++) {
        await sessions.signIn('bi.doan', `sai ${tries}`, from()).catch(() => undefined);
      }
      await expect(sessions.signIn('bi.doan', password, from())).rejects.toMatchObject({ kind: 'too-many' });
      await expect(sessions.signIn(other.username!, password, from())).resolves.toMatchObject({
        personId: other.id,
      });
    });
    it('counts the tries at one account however its phone number is written', async () => {
      await register('0977 111 222');
      for (let tries = 0; tries < 10; tries++) {
        const written = `0977${' '.repeat(tries)}111.222`;
        await sessions.signIn(written, `sai ${tries}`, from()).catch(() => undefined);
      }
      await expect(sessions.signIn('+84 977 111 222', password, from())).rejects.toMatchObject({
        kind: 'too-many',
      });
    });
    it('ends the session that the browser carried when somebody else signs in there', async () => {
      const [first, second] = [await register(), await register()];
      const theirs = await sessions.signIn(first.username!, password, from());
      await sessions.signIn(second.username!, password, { ...from(), present: theirs.token });
      const visitors = module.get(VisitorsRepository);
      expect(await visitors.bySession(hashToken(theirs.token), new Date())).toBeNull();
    });
    it('lets nobody guess the present password from an open session', async () => {
      const person = await register();
      for (let tries = 0; tries < 10; tries++) {
        await people.changePassword(person.id, `sai ${tries}`, 'con gà cục tác').catch(() => undefined);
      }
      const change = people.changePassword(person.id, password, 'con gà cục tác');
      await expect(change).rejects.toMatchObject({ kind: 'too-many' });
    });
    it('shuts every other way in when the password changes: keys of programs, codes, PINs', async () => {
      const { actor: official } = await makePerson(database, {
        grants: [{ role: 'official', unitId: null }],
      });
      const person = await register();
      const session = await sessions.signIn(person.username!, password, from());
      await sessions.setPin(person.id, '2580');
      const resets = module.get(PasswordResets);
      const code = await resets.issueFor(official, person.id);
      const key = await module.get(ApiTokensService).make({ ...official, personId: person.id }, 'máy tính');
      await people.changePassword(person.id, password, 'con gà cục tác');
      expect(await module.get(VisitorsRepository).byApiToken(hashToken(key))).toBeNull();
      await expect(resets.reset(code, 'con vịt quàng quạc', '9')).rejects.toMatchObject({
        code: 'identity.wrongResetCode',
      });
      await expect(sessions.switchTo(person.id, '2580', session.deviceToken, null)).rejects.toMatchObject({
        code: 'identity.noPin',
      });
    });
    it('ends every session when the password changes', async () => {
      const person = await register();
      const session = await sessions.signIn(person.username!, password, from());
      await people.changePassword(person.id, password, 'con gà cục tác');
      const visitors = module.get(VisitorsRepository);
      expect(await visitors.bySession(hashToken(session.token), new Date())).toBeNull();
      await expect(sessions.signIn(person.username!, password, from())).rejects.toThrow();
    });
  });

  describe('a forgotten password', () => {
    it('is replaced by a code that the official of one’s unit gives, once', async () => {
      const { actor: official } = await makePerson(database, {
        grants: [{ role: 'official', unitId: units.commune.id }],
      });
      const person = await register();
      await people.update(person.id, { homeUnitId: units.branch.id });
      const resets = module.get(PasswordResets);
      const code = await resets.issueFor(official, person.id);
      await expect(resets.reset('AAAAAAAAAA', 'con gà cục tác', '1')).rejects.toMatchObject({
        code: 'identity.wrongResetCode',
      });
      await resets.reset(code.toLowerCase().replace(/(.{5})/, '$1 '), 'con gà cục tác', '1');
      await expect(sessions.signIn(person.username!, 'con gà cục tác', from())).resolves.toBeTruthy();
      await expect(resets.reset(code, 'con vịt quàng quạc', '1')).rejects.toMatchObject({
        code: 'identity.wrongResetCode',
      });
    });
    it('keeps the code when the new password is too weak', async () => {
      const { actor: official } = await makePerson(database, {
        grants: [{ role: 'official', unitId: null }],
      });
      const person = await register();
      const resets = module.get(PasswordResets);
      const code = await resets.issueFor(official, person.id);
      await expect(resets.reset(code, '12345678', '2')).rejects.toMatchObject({
        code: 'identity.weakPassword',
      });
      await resets.reset(code, 'con gà cục tác', '2');
    });
    it('is no business of another unit’s official', async () => {
      const { actor } = await makePerson(database, {
        grants: [{ role: 'official', unitId: units.branch.id }],
      });
      const person = await register();
      await expect(module.get(PasswordResets).issueFor(actor, person.id)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    });
    it('is not given for somebody whose roles are not the official’s to give, nor for oneself', async () => {
      const { actor } = await makePerson(database, {
        grants: [{ role: 'official', unitId: units.commune.id }],
        homeUnitId: units.commune.id,
      });
      const { actor: above } = await makePerson(database, {
        grants: [{ role: 'administrator', unitId: null }],
      });
      const issue = (official: Actor, id: string) => module.get(PasswordResets).issueFor(official, id);
      const holder = (role: 'instructor' | 'official' | 'administrator', unitId: string | null) =>
        makePerson(database, { homeUnitId: units.branch.id, grants: [{ role, unitId }] });
      const province = await holder('official', units.province.id);
      const administrator = await holder('administrator', units.branch.id);
      for (const id of [province.person.id, administrator.person.id, actor.personId]) {
        await expect(issue(actor, id)).rejects.toMatchObject({ code: 'identity.holdsMore' });
      }
      await expect(issue(above, administrator.person.id)).resolves.toHaveLength(10);
      const teacher = await holder('instructor', units.branch.id);
      await expect(issue(actor, teacher.person.id)).resolves.toHaveLength(10);
    });
    it('is mailed to whoever has an address, and asking tells nobody who has one', async () => {
      const sent = jest.spyOn(module.get(Mailer), 'send').mockResolvedValue();
      const person = await register();
      await people.update(person.id, { email: 'lan@example.com' });
      const resets = module.get(PasswordResets);
      await resets.request(person.username!, '3');
      await resets.request('khong.ai.ca', '3');
      const events = await database.query<{ id: string; type: string; payload: object; occurred_at: Date }>(
        `select * from outbox_event where type = 'identity.password-reset-requested'`,
      );
      expect(events.map(({ payload }) => payload)).toEqual([{ personId: person.id }]);
      await resets.handle({ ...events[0]!, occurredAt: events[0]!.occurred_at });
      const mail = sent.mock.calls[0]![0];
      expect(mail.to).toBe('lan@example.com');
      const code = /code=(\w+)/.exec(mail.text)![1]!;
      await resets.reset(code, 'con gà cục tác', '3');
    });
  });

  describe('a phone that a family shares', () => {
    it('lets each change to themselves by their PIN, only where they have signed in before', async () => {
      const [mother, son] = [await register(), await register()];
      await sessions.setPin(son.id, '2580');
      const hers = await sessions.signIn(mother.username!, password, from());
      const his = await sessions.signIn(son.username!, password, from('127.0.0.1', hers.deviceToken));
      expect((await sessions.peopleOn(hers.deviceToken)).map(({ id }) => id)).toEqual([mother.id, son.id]);
      const switched = await sessions.switchTo(son.id, '2580', hers.deviceToken, hers.token);
      expect(switched.personId).toBe(son.id);
      await expect(sessions.switchTo(son.id, '2580', null, null)).rejects.toMatchObject({
        code: 'identity.noPin',
      });
      await expect(sessions.switchTo(son.id, '0000', his.deviceToken, null)).rejects.toMatchObject({
        code: 'identity.wrongPin',
      });
      await expect(sessions.switchTo(mother.id, '2580', his.deviceToken, null)).rejects.toMatchObject({
        code: 'identity.noPin',
      });
    });
    it('takes no more than twenty PINs a day', async () => {
      const person = await register();
      await sessions.setPin(person.id, '2580');
      const { deviceToken } = await sessions.signIn(person.username!, password, from());
      const limit = module.get(RateLimit);
      for (let tries = 0; tries < 20; tries++) {
        // As if a quarter of an hour had passed since the last five.
        await limit.forgive('pin', person.id);
        await expect(sessions.switchTo(person.id, '0001', deviceToken, null)).rejects.toMatchObject({
          code: 'identity.wrongPin',
        });
      }
      await limit.forgive('pin', person.id);
      await expect(sessions.switchTo(person.id, '2580', deviceToken, null)).rejects.toMatchObject({
        kind: 'too-many',
      });
    });
    it('forgets whoever leaves the phone', async () => {
      const person = await register();
      await sessions.setPin(person.id, '2580');
      const session = await sessions.signIn(person.username!, password, from());
      await sessions.leaveDevice(person.id, session.deviceToken);
      expect(await sessions.peopleOn(session.deviceToken)).toEqual([]);
      await expect(sessions.switchTo(person.id, '2580', session.deviceToken, null)).rejects.toThrow();
    });
    it.each(['1234', '4321', '0000', '777777'])('refuses the PIN %s', async (pin) => {
      const person = await register();
      await expect(sessions.setPin(person.id, pin)).rejects.toMatchObject({ code: 'identity.weakPin' });
    });
  });

  describe('consents', () => {
    it('keep what was agreed word for word, and when it was withdrawn', async () => {
      const { actor, person } = await makePerson(database);
      const consents = module.get(ConsentsService);
      const how = { basis: 'self', recordedBy: person.id, language: 'vi' } as const;
      await consents.give(person.id, 'recommendations', how);
      await consents.give(person.id, 'recommendations', how);
      await consents.withdraw(person.id, 'recommendations', person.id);
      const history = await consents.history(actor);
      expect(history).toHaveLength(1);
      expect(history[0]).toMatchObject({ purpose: 'recommendations', basis: 'self' });
      expect(history[0]!.wording).toContain('gợi ý');
      expect(history[0]!.withdrawnAt).not.toBeNull();
    });

    it('to recommendations and to invitations are two, each with its own sentence, and go without each other', async () => {
      const { actor, person } = await makePerson(database);
      const consents = module.get(ConsentsService);
      const how = { basis: 'self', recordedBy: person.id, language: 'vi' } as const;
      for (const purpose of ['recommendations', 'invitations'] as const)
        await consents.give(person.id, purpose, how);
      await consents.withdraw(person.id, 'invitations', person.id);
      const [invitations, recommendations] = await consents.history(actor);
      expect(invitations).toMatchObject({
        purpose: 'invitations',
        wording:
          'Tôi đồng ý để cán bộ nơi tôi ở thấy tên tôi khi một lớp hợp với tôi, và mời tôi vào lớp đó.',
        withdrawnAt: expect.any(Date),
      });
      expect(recommendations).toMatchObject({ purpose: 'recommendations', withdrawnAt: null });
      expect(recommendations!.wording).toContain('và nói muốn học');
      expect(recommendations!.wording).not.toContain('cán bộ');
    });

    it('to be seen and invited is nobody else’s to give, though they act for the person', async () => {
      const { actor, person } = await makePerson(database);
      const { person: official } = await makePerson(database);
      const consents = module.get(ConsentsService);
      const how = { basis: 'spoken', recordedBy: official.id, language: 'vi' } as const;
      await expect(consents.give(person.id, 'invitations', how)).rejects.toMatchObject({
        code: 'identity.onlyOneself',
      });
      expect(await consents.history(actor)).toEqual([]);
    });
  });

  describe('acting on behalf', () => {
    const officialOf = async (unit: Unit) =>
      makePerson(database, { grants: [{ role: 'official', unitId: unit.id }] });
    const signedIn = async (personId: string) => (await sessions.open(personId, null)).token;
    const visitor = async (token: string) =>
      module.get(VisitorsRepository).bySession(hashToken(token), new Date('2026-11-21T02:00:00Z'));

    it('needs the person’s consent, recorded with its basis', async () => {
      const { actor } = await officialOf(units.commune);
      const { person: elder } = await makePerson(database, { homeUnitId: units.branch.id });
      const acting = module.get(ActingService);
      const token = await signedIn(actor.personId);
      await expect(acting.start(actor, elder.id, token)).rejects.toMatchObject({
        code: 'identity.consentNeeded',
      });
      await expect(acting.agree(actor, elder.id, 'spoken', false)).rejects.toMatchObject({
        code: 'identity.consentNeeded',
      });
      await acting.agree(actor, elder.id, 'spoken', true);
      await acting.start(actor, elder.id, token);
      expect(await visitor(token)).toMatchObject({ person_id: actor.personId, acting_for: { id: elder.id } });
      await acting.stop(token);
      expect((await visitor(token))?.acting_for).toBeNull();
    });
    it('ends at once when the person withdraws the consent, or the official the role', async () => {
      const { actor, person: official } = await officialOf(units.commune);
      const { actor: above } = await officialOf(units.province);
      const { person: elder } = await makePerson(database, { homeUnitId: units.branch.id });
      const acting = module.get(ActingService);
      const token = await signedIn(actor.personId);
      const begin = async () => {
        await acting.agree(actor, elder.id, 'spoken', true);
        await acting.start(actor, elder.id, token);
        expect((await visitor(token))?.acting_for).toMatchObject({ id: elder.id });
      };
      await begin();
      await module.get(ConsentsService).withdraw(elder.id, 'on-behalf', elder.id);
      expect((await visitor(token))?.acting_for).toBeNull();
      await begin();
      const grants = module.get(GrantsService);
      const held = await grants.at(above, units.commune);
      const grant = held.find(({ personId }) => personId === official.id);
      await grants.end(above, grant!.id);
      expect((await visitor(token))?.acting_for).toBeNull();
    });
    it('shows an official no names of people elsewhere', async () => {
      const { actor } = await officialOf(units.branch);
      const { person } = await makePerson(database, { homeUnitId: units.commune.id });
      const pages = module.get(HouseholdPagesController);
      const asked = pages.actingForm(made({ params: { personId: person.id } }), actor);
      await expect(asked).rejects.toMatchObject({ code: 'identity.notRepresentable' });
      const form = { values: { personId: person.id }, input: null, problems: [] };
      await expect(pages.startActing(form, actor, made({}))).rejects.toMatchObject({
        code: 'identity.notRepresentable',
      });
    });
    it('is for people of the official’s own units only', async () => {
      const { actor } = await officialOf(units.branch);
      const { person } = await makePerson(database, { homeUnitId: units.commune.id });
      const { person: homeless } = await makePerson(database);
      const acting = module.get(ActingService);
      for (const { id } of [person, homeless]) {
        await expect(acting.agree(actor, id, 'spoken', true)).rejects.toMatchObject({
          code: 'identity.notRepresentable',
        });
      }
    });
    it('is written down with both people', async () => {
      const { actor: official } = await officialOf(units.commune);
      const { person: elder, actor } = await makePerson(database, { homeUnitId: units.commune.id });
      const acting: Actor = { ...actor, representedBy: official.personId };
      const context = { requestId: 'r', language: 'vi' as const, path: '/', actor: acting, queries: 0 };
      await requestContext.run(context, () => module.get(ApiTokensService).make(acting, 'x'));
      const [entry] = await database.query(
        `select actor_id, on_behalf_of from audit_entry where action = 'identity.api-token-made' order by id desc limit 1`,
      );
      expect(entry).toEqual({ actor_id: official.personId, on_behalf_of: elder.id });
    });
  });

  describe('roles', () => {
    it('are given only below one’s own unit, and never above one’s own role', async () => {
      const grants = module.get(GrantsService);
      const { actor } = await makePerson(database, {
        grants: [{ role: 'official', unitId: units.commune.id }],
      });
      const { person } = await makePerson(database);
      await grants.give(actor, person.id, 'instructor', units.branch.id);
      await grants.give(actor, person.id, 'instructor', units.branch.id);
      const held = await grants.at(actor, units.branch);
      expect(held.filter(({ personId }) => personId === person.id)).toMatchObject([{ endable: true }]);
      await expect(grants.give(actor, person.id, 'official', units.province.id)).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await expect(grants.give(actor, person.id, 'administrator', units.branch.id)).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await expect(grants.give(actor, person.id, 'official', null)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    });
    it('are taken back by officials of the unit, that of administrators by administrators only', async () => {
      const grants = module.get(GrantsService);
      const { branch } = await makeUnitLine(database);
      const holder = (role: 'instructor' | 'official' | 'administrator') =>
        makePerson(database, { grants: [{ role, unitId: branch.id }] });
      const [{ actor }, { person: instructor }, { actor: administrator }] = [
        await holder('official'),
        await holder('instructor'),
        await holder('administrator'),
      ];
      const { actor: elsewhere } = await makePerson(database, {
        grants: [{ role: 'official', unitId: units.branch.id }],
      });
      const held = await grants.at(actor, branch);
      expect(held.map(({ role, endable }) => [role, endable]).toSorted()).toEqual([
        ['administrator', false],
        ['instructor', true],
        ['official', true],
      ]);
      const idOf = (personId: string) => held.find((each) => each.personId === personId)!.id;
      const forbidden = { kind: 'forbidden' };
      await expect(grants.at(elsewhere, branch)).rejects.toMatchObject(forbidden);
      await expect(grants.end(elsewhere, idOf(instructor.id))).rejects.toMatchObject(forbidden);
      await expect(grants.end(actor, idOf(administrator.personId))).rejects.toMatchObject(forbidden);
      const { token } = await sessions.open(instructor.id, null);
      const rolesOf = async () =>
        (await module.get(VisitorsRepository).bySession(hashToken(token), new Date('2026-11-21T02:00:00Z')))
          ?.grants;
      expect(await rolesOf()).toHaveLength(1);
      await grants.end(actor, idOf(instructor.id));
      expect(await rolesOf()).toEqual([]);
      for (const gone of [idOf(instructor.id), 'x'])
        await expect(grants.end(actor, gone)).rejects.toMatchObject({ kind: 'not-found' });
      expect((await grants.at(administrator, branch)).map(({ role, endable }) => [role, endable])).toEqual(
        expect.arrayContaining([['administrator', true]]),
      );
    });
  });

  describe('API tokens', () => {
    it('are found by their hash until they are revoked, and only their owner revokes them', async () => {
      const { actor } = await makePerson(database);
      const { actor: other } = await makePerson(database);
      const tokens = module.get(ApiTokensService);
      const visitors = module.get(VisitorsRepository);
      const token = await tokens.make(actor, 'bảng điện tử');
      expect(await visitors.byApiToken(hashToken(token))).toMatchObject({ person_id: actor.personId });
      const [made] = await tokens.list(actor);
      await expect(tokens.revoke(other, made!.id)).rejects.toMatchObject({ kind: 'not-found' });
      await tokens.revoke(actor, made!.id);
      expect(await visitors.byApiToken(hashToken(token))).toBeNull();
    });
  });
});
