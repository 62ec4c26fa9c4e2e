import { newId } from '@domdom/platform';
import type { Notice } from '../notices';
import type { SendOptions } from '../send-options';

/** Some people, what they are told and how. */
export interface Telling {
  personIds: readonly string[];
  notice: Notice;
  /** Where it leads, without the language's prefix. */
  path: string | null;
  options: SendOptions;
}

/** The columns of all messages of some tellings, for `unnest`; nobody twice in one telling. */
export function columnsOf(tellings: readonly Telling[]): unknown[][] {
  const rows = tellings.flatMap(({ personIds, notice, path, options }) => {
    const { urgent } = options;
    return [...new Set(personIds)].map((personId) => [
      newId(),
      personId,
      notice.code,
      JSON.stringify(notice.params),
      path,
      options.channels === 'all',
      options.kind ?? 'news',
      options.private ?? false,
      urgent === true,
      urgent instanceof Date ? urgent : null,
      options.until ?? null,
      options.about ?? null,
      options.once ?? null,
    ]);
  });
  return Array.from({ length: 13 }, (_, column) => rows.map((row) => row[column]));
}

/**
 * Writes messages, and for those that go beyond the portal one delivery for each channel that the person has and wants.
 * $1–$13 the columns, $14 now, $15 the channels there are, $16 the usual wishes, $17 and $18 the usual quiet hours.
 * Mail that is not urgent waits for the end of the minute, so that several messages become one mail.
 */
export const tellSql = `
  with told as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[], $5::text[], $6::boolean[], $7::text[],
      $8::boolean[], $9::boolean[], $10::timestamptz[], $11::timestamptz[], $12::text[], $13::text[])
      as t (id, person_id, code, params, path, beyond, kind, hidden, urgent, begins_at, until, about, once_key)
  ), message as (
    insert into inbox_message (id, person_id, code, params, path, created_at, once_key)
    select id, person_id, code, params, path, $14, once_key from told
    on conflict (person_id, once_key) where once_key is not null do nothing
    returning id
  )
  insert into notice_delivery (message_id, channel, person_id, kind, hidden, urgent, about, due_at, until, created_at)
  select t.id, c.channel, t.person_id, t.kind, t.hidden, w.wakes, t.about, d.due_at, t.until, $14
  from told t join message m on m.id = t.id join person p on p.id = t.person_id
  left join notice_settings s on s.person_id = t.person_id
  cross join unnest($15::text[]) as c (channel)
  cross join lateral (select case when coalesce(s.quiet, true) then quiet_until($14,
    coalesce(s.quiet_from, $17::time), coalesce(s.quiet_to, $18::time)) end as ends_at) q
  cross join lateral (select t.urgent or coalesce(t.begins_at <= q.ends_at, false) as wakes) w
  cross join lateral (select case when w.wakes then $14
    when q.ends_at is not null then q.ends_at
    when c.channel = 'mail' then date_trunc('minute', $14::timestamptz) + interval '1 minute'
    else $14 end as due_at) d
  where t.beyond and not coalesce(s.only_portal, false)
    and (t.kind || ':' || c.channel) = any (coalesce(s.wanted, $16::text[]))
    and (t.until is null or d.due_at < t.until)
    and case c.channel when 'mail' then p.email is not null when 'sms' then p.phone is not null
      else exists (select from push_subscription b where b.person_id = t.person_id) end`;
