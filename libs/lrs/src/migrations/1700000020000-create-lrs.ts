import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reasons for this layout are in docs/adr/0008-lrs-tables.md. */
export class CreateLrs1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lrs_tenant (
        id int generated always as identity primary key,
        organisation_id uuid references organisation (id),
        unique nulls not distinct (organisation_id)
      )`);
    await runner.query(`
      create table lrs_credential (
        tenant_id int not null references lrs_tenant (id),
        id uuid not null,
        key text not null unique,
        secret_hash bytea not null,
        name text not null,
        scopes text[] not null,
        version text not null check (version in ('1.0.3', '2.0.0')),
        created_by uuid references person (id),
        created_at timestamptz not null,
        revoked_at timestamptz,
        primary key (tenant_id, id)
      )`);
    await runner.query(`create sequence lrs_key_id`);
    await runner.query(`
      create table lrs_key (
        tenant_id int not null,
        id bigint not null default nextval('lrs_key_id'),
        kind smallint not null,
        key text not null,
        primary key (tenant_id, id),
        unique (tenant_id, kind, key)
      )`);
    await this.createStatements(runner);
    await runner.query(`
      create table lrs_activity (
        tenant_id int not null,
        key_id bigint not null,
        iri text not null,
        definition text not null,
        primary key (tenant_id, key_id)
      )`);
    await runner.query(`
      create table lrs_attachment (
        tenant_id int not null,
        sha2 text not null,
        content_type text not null,
        bytes bigint not null,
        primary key (tenant_id, sha2)
      )`);
    await runner.query(`
      create table lrs_document (
        tenant_id int not null,
        kind smallint not null,
        activity_key bigint not null,
        agent_key bigint not null,
        registration uuid not null,
        name_key text not null,
        name text not null,
        content_type text not null,
        content bytea not null,
        etag text not null,
        updated_at timestamptz not null,
        primary key (tenant_id, kind, activity_key, agent_key, registration, name_key)
      )`);
    await runner.query(`create index lrs_document_by_agent on lrs_document (tenant_id, agent_key)`);
  }

  private async createStatements(runner: QueryRunner): Promise<void> {
    await runner.query(`create sequence lrs_tick minvalue 0 maxvalue 1023 cycle cache 16`);
    await runner.query(`
      create table lrs_statement_id (
        tenant_id int not null,
        id uuid not null,
        seq bigint,
        voided boolean not null default false,
        voids boolean not null default false,
        primary key (tenant_id, id)
      )`);
    await runner.query(`
      create table lrs_statement (
        seq bigint not null,
        verb_key bigint not null,
        authority_key bigint not null,
        tenant_id int not null,
        has_timestamp boolean not null,
        voided boolean not null default false,
        body text not null,
        primary key (tenant_id, seq) include (verb_key)
      ) partition by range (seq)`);
    await runner.query(`
      create table lrs_statement_key (
        key_id bigint not null,
        seq bigint not null,
        tenant_id int not null,
        roles smallint not null,
        primary key (tenant_id, key_id, seq) include (roles)
      ) partition by range (seq)`);
    await runner.query(`
      create table lrs_reference (
        tenant_id int not null,
        target_id uuid not null,
        seq bigint not null,
        primary key (tenant_id, target_id, seq)
      )`);
    await runner.query(`create index lrs_reference_by_statement on lrs_reference (tenant_id, seq)`);
    await this.createFunctions(runner);
    await findersByEveryMonth(runner);
    await runner.query(`select lrs_add_months(3)`);
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    // The transaction has its number before the clock is read: lrs_consistent_through relies on it.
    await runner.query(`
      create function lrs_now() returns bigint language plpgsql volatile as $$
      begin
        perform pg_current_xact_id();
        return (extract(epoch from clock_timestamp()) * 1000000)::bigint;
      end $$`);
    await runner.query(`
      create function lrs_consistent_through() returns bigint language plpgsql volatile as $$
      declare
        before timestamptz := clock_timestamp();
        oldest timestamptz;
      begin
        select min(xact_start) into oldest from pg_stat_get_activity(null)
          where backend_xid is not null
            and datid = (select oid from pg_database where datname = current_database());
        return (extract(epoch from least(before, oldest)) * 1000000)::bigint;
      end $$`);
    await runner.query(`
      create function lrs_first_seq(month date) returns bigint language sql stable as $$
        select (extract(epoch from month::timestamp at time zone 'UTC') * 1024000000)::bigint
      $$`);
    // The last partition has no end, so that nothing fails when nobody adds months; while it is empty it makes room.
    // `since` is the first month of a store that has none yet: for one that is filled with what was stored elsewhere.
    await runner.query(`
      create function lrs_add_months(ahead int, since date default null) returns int language plpgsql volatile as $$
      declare
        this_month date := date_trunc('month', now() at time zone 'UTC')::date;
        newest date;
        month date;
        base text;
        filled boolean;
        made int := 0;
      begin
        perform pg_advisory_xact_lock(hashtext('lrs_add_months'));
        select to_date(max(right(c.relname, 7)), 'YYYY_MM') into newest from pg_inherits i
          join pg_class c on c.oid = i.inhrelid
          where i.inhparent = 'lrs_statement'::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$';
        if newest >= this_month + make_interval(months => ahead) then return 0; end if;
        if newest is not null then
          select exists (select from lrs_statement_later) into filled;
          if filled then return -1; end if;
          drop table lrs_statement_later, lrs_statement_key_later;
        end if;
        month := coalesce(newest + interval '1 month', date_trunc('month', since), this_month);
        while month <= this_month + make_interval(months => ahead) loop
          foreach base in array array['lrs_statement', 'lrs_statement_key'] loop
            execute format('create table %I partition of %I for values from (%s) to (%s)',
              base || to_char(month, '_YYYY_MM'), base,
              case when newest is null and made = 0 then 'minvalue' else lrs_first_seq(month)::text end,
              lrs_first_seq((month + interval '1 month')::date));
          end loop;
          made := made + 1;
          month := month + interval '1 month';
        end loop;
        foreach base in array array['lrs_statement', 'lrs_statement_key'] loop
          execute format('create table %I partition of %I for values from (%s) to (maxvalue)',
            base || '_later', base, lrs_first_seq(month));
        end loop;
        return made;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lrs_document, lrs_attachment, lrs_activity, lrs_reference, lrs_statement_key,
      lrs_statement, lrs_statement_id, lrs_key, lrs_credential, lrs_tenant`);
    await runner.query(
      `drop function lrs_find(int, bigint[], int[], bigint, bigint[], boolean, int),
        lrs_count_links(int, bigint[], bigint[], int), lrs_add_months(int, date), lrs_first_seq(date), lrs_consistent_through(), lrs_now()`,
    );
    await runner.query(`drop sequence lrs_tick, lrs_key_id`);
  }
}

/**
 * Finding walks the months, whose edges are given in the order of the walk, and stops as soon as enough is found. It
 * first asks where the next link is, in twice as many months each time there is none, and then opens that month alone:
 * what is frequent is found in the first one, and what is rare costs a look into the index of each month.
 *
 * Plans are generic: PostgreSQL would otherwise plan for all months at each call, and leave the order of the index for
 * joins that read whole months. A join is written so that it can only be a look-up for each row.
 */
export async function findersByEveryMonth(runner: QueryRunner): Promise<void> {
  const settings =
    'language plpgsql stable set plan_cache_mode = force_generic_plan set enable_bitmapscan = off';
  const inOrder = (text: (order: string) => string) =>
    `if ascending then ${text('asc')} else ${text('desc')} end if;`;
  const ofSeq = (table: string) =>
    `${table}.tenant_id = tenant and ${table}.seq = k.seq and ${table}.seq >= low and ${table}.seq < high`;
  const visible = '(authority is null or s.authority_key = authority) and not s.voided';
  const all = (order: string) => `
    return query select s.seq, s.body, s.has_timestamp from lrs_statement s
      where s.tenant_id = tenant and s.seq >= low and s.seq < high and ${visible} order by s.seq ${order} limit missing;`;
  const linked = (others: string) => (order: string) =>
    `
    return query select k.seq, f.body, f.has_timestamp from lrs_statement_key k cross join lateral (
        select s.body, s.has_timestamp from lrs_statement s where ${ofSeq('s')} and ${visible} offset 0) f
      where k.tenant_id = tenant and k.key_id = keys[1] and k.roles & bits[1] <> 0 and k.seq >= low and k.seq < high
        ${others} order by k.seq ${order} limit missing;`;
  const others = `and (select count(*) from lrs_statement_key o
    where ${ofSeq('o')} and o.key_id = any(keys[2:]) and o.roles & bits[array_position(keys, o.key_id)] <> 0)
      = cardinality(keys) - 1`;
  const nearest = (order: string) => `
    select k.seq into link from lrs_statement_key k where k.tenant_id = tenant and k.key_id = keys[1]
      and k.seq >= low and k.seq < high order by k.seq ${order} limit 1;`;
  await runner.query(`
    create function lrs_find(tenant int, keys bigint[], bits int[], authority bigint, edges bigint[],
      ascending boolean, enough int) returns table (seq bigint, body text, has_timestamp boolean) ${settings} as $$
    declare
      low bigint;
      high bigint;
      link bigint;
      got int;
      missing int := enough;
      at int := 1;
      next int;
      step int := 1;
    begin
      while at < cardinality(edges) and missing > 0 loop
        next := least(at + step, cardinality(edges));
        step := step * 2;
        low := least(edges[at], edges[next]);
        high := greatest(edges[at], edges[next]);
        at := next;
        if cardinality(keys) > 0 then
          ${inOrder(nearest)}
          continue when link is null;
          while (ascending and edges[at - 1] > link) or (not ascending and edges[at - 1] <= link) loop
            at := at - 1;
          end loop;
          step := 1;
          if ascending then
            low := link;
            high := edges[at];
          else
            low := edges[at];
            high := link + 1;
          end if;
        end if;
        if cardinality(keys) = 0 then ${inOrder(all)}
        elsif cardinality(keys) = 1 then ${inOrder(linked(''))}
        else ${inOrder(linked(others))}
        end if;
        get diagnostics got = row_count;
        missing := missing - got;
      end loop;
    end $$`);
  await runner.query(`
    create function lrs_count_links(tenant int, keys bigint[], edges bigint[], enough int) returns int[] ${settings} as $$
    declare
      counts int[] := '{}';
      key bigint;
      low bigint;
      high bigint;
      got int;
      count int;
      at int;
      next int;
      step int;
    begin
      foreach key in array keys loop
        count := 0;
        at := 1;
        step := 1;
        while at < cardinality(edges) and count < enough loop
          next := least(at + step, cardinality(edges));
          step := step * 2;
          low := least(edges[at], edges[next]);
          high := greatest(edges[at], edges[next]);
          at := next;
          select count(*) into got from (select from lrs_statement_key k where k.tenant_id = tenant and k.key_id = key
            and k.seq >= low and k.seq < high limit enough - count) l;
          count := count + got;
        end loop;
        counts := counts || count;
      end loop;
      return counts;
    end $$`);
}
