import { ACTIVITY, anonymousGroup, classGroup, ID, OTHER_ID, simple } from '../testing/examples';
import {
  readActivitiesQuery,
  readActivityProfileQuery,
  readAgentProfileQuery,
  readAgentsQuery,
  readStateQuery,
} from './document-query';
import { readNoParameters, readPutId, readStatementsQuery, withPutId } from './statements-query';

const agent = JSON.stringify({ mbox: 'mailto:may@example.vn' });

describe('readStatementsQuery', () => {
  it('fills in what is not given', () => {
    expect(readStatementsQuery({}, '1.0.3')).toEqual({
      ok: true,
      value: {
        relatedActivities: false,
        relatedAgents: false,
        limit: 0,
        format: 'exact',
        attachments: false,
        ascending: false,
      },
    });
  });
  it('reads every filter', () => {
    const query = {
      agent,
      verb: 'http://adlnet.gov/expapi/verbs/answered',
      activity: ACTIVITY,
      registration: OTHER_ID.toUpperCase(),
      related_activities: 'true',
      related_agents: 'false',
      since: '2026-10-02T08:30:00+07:00',
      until: '2026-10-03T00:00:00Z',
      limit: '25',
      format: 'canonical',
      attachments: 'true',
      ascending: 'true',
    };
    expect(readStatementsQuery(query, '2.0.0')).toMatchObject({
      ok: true,
      value: {
        agent: { key: 'mbox|mailto:may@example.vn' },
        verb: query.verb,
        activity: ACTIVITY,
        registration: OTHER_ID,
        relatedActivities: true,
        relatedAgents: false,
        since: '2026-10-02T01:30:00Z',
        until: '2026-10-03T00:00:00Z',
        limit: 25,
        format: 'canonical',
        attachments: true,
        ascending: true,
      },
    });
  });

  it('takes a limit beyond measure for the most there can be', () => {
    const read = readStatementsQuery({ limit: '9'.repeat(30) }, '2.0.0');
    expect(read).toMatchObject({ ok: true, value: { limit: Number.MAX_SAFE_INTEGER } });
  });

  it.each(['statementId', 'voidedStatementId'])('lets format and attachments stand beside %s', (name) => {
    const query = { [name]: ID.toUpperCase(), format: 'ids', attachments: 'false' };
    expect(readStatementsQuery(query, '1.0.3')).toMatchObject({
      ok: true,
      value: { [name]: ID, format: 'ids' },
    });
  });
  const filters = {
    agent,
    verb: 'urn:a:b',
    activity: ACTIVITY,
    registration: ID,
    related_activities: 'true',
    related_agents: 'true',
    since: '2026-01-01T00:00:00Z',
    until: '2026-01-01T00:00:00Z',
    limit: '1',
    ascending: 'false',
    voidedStatementId: ID,
  };
  it.each(Object.entries(filters))('refuses %s beside statementId', (param, value) => {
    expect(readStatementsQuery({ statementId: ID, [param]: value }, '1.0.3')).toMatchObject({
      fault: { code: 'param-exclusive', params: { param, other: 'statementId' } },
    });
  });

  it.each([
    ['an unknown parameter', { verbs: 'urn:a:b' }, 'param-unknown', ''],
    ['a parameter in the wrong case', { statementid: ID }, 'param-unknown', ''],
    ['a parameter of every object', { constructor: '1' }, 'param-unknown', ''],
    ['a parameter twice', { verb: ['urn:a:b', 'urn:a:c'] }, 'param-repeated', ''],
    ['an id that is none', { statementId: 'abc' }, 'not-uuid', 'statementId'],
    ['a verb that is no IRI', { verb: 'answered' }, 'not-iri', 'verb'],
    ['an agent that is no JSON', { agent: 'may' }, 'param-json', 'agent'],
    ['an agent without identifier', { agent: '{"name":"x"}' }, 'ifi-missing', 'agent'],
    [
      'an agent with a wrong account',
      { agent: '{"account":{"homePage":"https://a"}}' },
      'property-missing',
      'agent.account',
    ],
    ['a list for an agent', { agent: '[]' }, 'type-object', 'agent'],
    ['an anonymous group', { agent: JSON.stringify(anonymousGroup) }, 'agent-anonymous', 'agent'],
    ['a boolean in capitals', { ascending: 'TRUE' }, 'param-boolean', 'ascending'],
    ['a limit below zero', { limit: '-1' }, 'param-integer', 'limit'],
    ['a limit of 1.5', { limit: '1.5' }, 'param-integer', 'limit'],
    ['a format nobody knows', { format: 'short' }, 'not-one-of', 'format'],
    ['a time that is none', { since: 'yesterday' }, 'not-timestamp', 'since'],
  ])('refuses %s', (_, query, code, path) => {
    expect(readStatementsQuery(query, '2.0.0')).toMatchObject({ ok: false, fault: { code, path } });
  });
  it('takes an identified group for an agent', () => {
    expect(readStatementsQuery({ agent: JSON.stringify(classGroup) }, '1.0.3')).toMatchObject({
      value: { agent: { key: 'mbox|mailto:lop@hoc.example.vn' } },
    });
  });
});

describe('the id of a PUT', () => {
  it('is required, and alone', () => {
    expect(readPutId({ statementId: ID.toUpperCase() }, '1.0.3')).toEqual({ ok: true, value: ID });
    expect(readPutId({}, '1.0.3')).toMatchObject({
      fault: { code: 'param-missing', params: { param: 'statementId' } },
    });
    expect(readPutId({ statementId: ID, format: 'ids' }, '1.0.3')).toMatchObject({
      fault: { code: 'param-unknown' },
    });
  });
  it('must not contradict the id in the statement', () => {
    expect(withPutId(simple(), ID)).toMatchObject({ ok: true, value: { id: ID } });
    expect(withPutId({ ...simple(), id: ID.toUpperCase() }, ID).ok).toBe(true);
    expect(withPutId({ ...simple(), id: OTHER_ID }, ID)).toMatchObject({
      fault: { code: 'statement-id-differs', path: 'id' },
    });
  });
  it('has no place in a POST', () => {
    expect(readNoParameters({}, '1.0.3').ok).toBe(true);
    expect(readNoParameters({ statementId: ID }, '1.0.3')).toMatchObject({
      fault: { code: 'param-unknown' },
    });
  });
});

describe('parameters of documents', () => {
  const state = { activityId: ACTIVITY, agent, stateId: 'bookmark' };
  it('reads those of a state', () => {
    expect(readStateQuery({ ...state, registration: OTHER_ID }, 'PUT', '1.0.3')).toMatchObject({
      ok: true,
      value: {
        activityId: ACTIVITY,
        agent: { key: 'mbox|mailto:may@example.vn' },
        registration: OTHER_ID,
        stateId: 'bookmark',
      },
    });
  });
  it.each([
    ['no activityId', 'GET', { agent }, 'param-missing'],
    ['no agent', 'GET', { activityId: ACTIVITY }, 'param-missing'],
    ['no stateId in PUT', 'PUT', { activityId: ACTIVITY, agent }, 'param-missing'],
    ['no stateId in POST', 'POST', { activityId: ACTIVITY, agent }, 'param-missing'],
    ['an empty stateId', 'PUT', { ...state, stateId: '' }, 'text-empty'],
    ['a stateId with U+0000', 'PUT', { ...state, stateId: 'a\0' }, 'text-nul'],
    ['a registration that is no UUID', 'GET', { ...state, registration: '1' }, 'not-uuid'],
    ['an activityId that is no IRI', 'GET', { ...state, activityId: 'x' }, 'not-iri'],
    ['since in a DELETE', 'DELETE', { ...state, since: '2026-01-01T00:00:00Z' }, 'param-unknown'],
    ['a since that is no time', 'GET', { activityId: ACTIVITY, agent, since: 'x' }, 'not-timestamp'],
  ] as const)('refuses a state with %s (%s)', (_, method, query, code) => {
    expect(readStateQuery(query, method, '2.0.0')).toMatchObject({ ok: false, fault: { code } });
  });
  it('lists and deletes states without a stateId', () => {
    const query = { activityId: ACTIVITY, agent };
    expect(readStateQuery({ ...query, since: '2026-01-01T00:00:00Z' }, 'GET', '1.0.3')).toMatchObject({
      value: { stateId: undefined, since: '2026-01-01T00:00:00Z' },
    });
    expect(readStateQuery(query, 'DELETE', '1.0.3').ok).toBe(true);
  });
  it('wants a profileId for all but a list of profiles', () => {
    expect(readAgentProfileQuery({ agent }, 'GET', '1.0.3').ok).toBe(true);
    expect(readActivityProfileQuery({ activityId: ACTIVITY }, 'HEAD', '1.0.3').ok).toBe(true);
    for (const method of ['PUT', 'POST', 'DELETE'] as const) {
      const fault = { code: 'param-missing', params: { param: 'profileId' } };
      expect(readAgentProfileQuery({ agent }, method, '2.0.0')).toMatchObject({ fault });
      expect(readActivityProfileQuery({ activityId: ACTIVITY }, method, '2.0.0')).toMatchObject({ fault });
      expect(
        readActivityProfileQuery({ activityId: ACTIVITY, profileId: 'p' }, method, '2.0.0'),
      ).toMatchObject({
        value: { profileId: 'p' },
      });
    }
  });
  it('wants the one parameter of agents and activities', () => {
    expect(readAgentsQuery({ agent }, '1.0.3')).toMatchObject({
      ok: true,
      value: { key: 'mbox|mailto:may@example.vn' },
    });
    expect(readAgentsQuery({}, '1.0.3')).toMatchObject({ fault: { code: 'param-missing' } });
    expect(readActivitiesQuery({ activityId: ACTIVITY }, '1.0.3')).toEqual({ ok: true, value: ACTIVITY });
    expect(readActivitiesQuery({}, '1.0.3')).toMatchObject({ fault: { code: 'param-missing' } });
  });
});
