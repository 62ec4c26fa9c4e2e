import { Database, type Grant, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** All that a request needs to know of who is asking, in one row. */
export interface VisitorRow {
  key: string;
  seen_at: Date;
  person_id: string;
  full_name: string;
  language: Language;
  home_unit_id: string | null;
  grants: Grant[];
  purposes: string[];
  household: { id: string; name: string }[];
  acting_for: { id: string; name: string; homeUnitId: string | null; language: Language } | null;
  /** Unread messages, of whom things are done for; counted up to 100. */
  unread: number;
}

// The person whose consents count is the one for whom things are done.
const whoQuery = (from: string, acting: string, device: string) => `
  select k.id as key, k.seen_at, p.id as person_id, p.full_name, p.language, p.home_unit_id,
    coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id))
      from role_grant g where g.person_id = p.id and g.ended_at is null), '[]') as grants,
    array(select c.purpose from consent c
      where c.person_id = coalesce(${acting}, p.id) and c.withdrawn_at is null) as purposes,
    coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.full_name) order by d.added_at)
      from device_person d join person o on o.id = d.person_id where d.device_id = ${device}), '[]') as household,
    (select jsonb_build_object('id', a.id, 'name', a.full_name, 'homeUnitId', a.home_unit_id, 'language', a.language)
      from person a where a.id = ${acting}) as acting_for,
    (select count(*)::int from (select 1 from inbox_message m
      where m.person_id = coalesce(${acting}, p.id) and m.read_at is null limit 100) x) as unread
  from ${from} k join person p on p.id = k.person_id`;

const bySession = `${whoQuery('session', 'k.acting_for', 'k.device_id')} where k.token_hash = $1 and k.expires_at > $2`;
const byToken = `${whoQuery(
  '(select id, person_id, token_hash, revoked_at, coalesce(last_used_at, created_at) as seen_at from api_token)',
  'null::uuid',
  'null::uuid',
)} where k.token_hash = $1 and k.revoked_at is null`;

@Injectable()
export class VisitorsRepository {
  constructor(private readonly database: Database) {}

  bySession(tokenHash: Buffer, now: Date): Promise<VisitorRow | null> {
    return this.database.one<VisitorRow>(bySession, [tokenHash, now]);
  }
  byApiToken(tokenHash: Buffer): Promise<VisitorRow | null> {
    return this.database.one<VisitorRow>(byToken, [tokenHash]);
  }
  async sessionSeen(id: string, now: Date): Promise<void> {
    await this.database.execute('update session set seen_at = $2 where id = $1', [id, now]);
  }
  async apiTokenUsed(id: string, now: Date): Promise<void> {
    await this.database.execute('update api_token set last_used_at = $2 where id = $1', [id, now]);
  }
}
