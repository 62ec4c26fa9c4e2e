import type { MigrationInterface, QueryRunner } from 'typeorm';
import { findersByEveryMonth } from './1700000020000-create-lrs';

/**
 * In which months something was named: a search opens those alone. Without it, finding the five statements of a
 * registration takes a look into the index of every month, from the disk (docs/adr/0008-lrs-tables.md).
 */
export class CreateLrsKeyMonths1700000020600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lrs_key_month (
        tenant_id int not null,
        key_id bigint not null,
        month int not null,
        primary key (tenant_id, key_id, month)
      )`);
    // Months since the year 0, in UTC as the partitions are; a month lies in one partition, though one may hold several.
    await runner.query(`
      create function lrs_month(seq bigint) returns int language sql immutable as $$
        select (date_part('year', t) * 12 + date_part('month', t))::int - 1
        from (select to_timestamp((seq >> 10) / 1000000) at time zone 'UTC' as t) at
      $$`);
    await runner.query(`
      create function lrs_month_start(month int) returns bigint language sql stable as $$
        select lrs_first_seq(make_date(month / 12, month % 12 + 1, 1))
      $$`);
    await runner.query(`
      insert into lrs_key_month (tenant_id, key_id, month)
      select distinct tenant_id, key_id, lrs_month(seq) from lrs_statement_key`);
    await this.createTrigger(runner);
    await this.createFinders(runner);
  }

  /** Whoever writes links, and by whatever way, notes the month in the same transaction; sorted, so that none waits in a circle. */
  private async createTrigger(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function lrs_note_months() returns trigger language plpgsql volatile as $$
      declare
        earliest int;
        latest int;
      begin
        select lrs_month(min(seq)), lrs_month(max(seq)) into earliest, latest from written;
        if earliest = latest then
          insert into lrs_key_month (tenant_id, key_id, month)
            select distinct tenant_id, key_id, earliest from written order by 1, 2 on conflict do nothing;
        elsif earliest < latest then
          insert into lrs_key_month (tenant_id, key_id, month)
            select distinct tenant_id, key_id, lrs_month(seq) from written order by 1, 2, 3 on conflict do nothing;
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger lrs_note_months after insert on lrs_statement_key referencing new table as written
      for each statement execute function lrs_note_months()`);
  }

  /**
   * The months in which the first key was named are walked from the newest (or the oldest), each alone, until enough is
   * found; without a key every month is, whose edges are given in the order of the walk.
   *
   * Plans are generic: PostgreSQL would otherwise plan for all months at each call, and leave the order of the index for
   * joins that read whole months. A join is written so that it can only be a look-up for each row.
   */
  private async createFinders(runner: QueryRunner): Promise<void> {
    const settings =
      'language plpgsql stable set plan_cache_mode = force_generic_plan set enable_bitmapscan = off';
    const inOrder = (text: (order: string) => string) =>
      `if ascending then ${text('asc')} else ${text('desc')} end if;
        get diagnostics got = row_count;
        missing := missing - got;`;
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
    const monthsOf = (key: string) => `from lrs_key_month m where m.tenant_id = tenant and m.key_id = ${key}
      and m.month between lrs_month(first) and lrs_month(past - 1)`;
    const ofMonth = `
        low := greatest(first, lrs_month_start(month));
        high := least(past, lrs_month_start(month + 1));`;
    const ends = `
        first bigint := least(edges[1], edges[cardinality(edges)]);
        past bigint := greatest(edges[1], edges[cardinality(edges)]);`;
    await runner.query(`
      create or replace function lrs_find(tenant int, keys bigint[], bits int[], authority bigint, edges bigint[],
        ascending boolean, enough int) returns table (seq bigint, body text, has_timestamp boolean) ${settings} as $$
      declare ${ends}
        low bigint;
        high bigint;
        month int;
        months int[];
        got int;
        missing int := enough;
      begin
        if cardinality(keys) = 0 then
          for at in 2 .. cardinality(edges) loop
            exit when missing <= 0;
            low := least(edges[at - 1], edges[at]);
            high := greatest(edges[at - 1], edges[at]);
            ${inOrder(all)}
          end loop;
          return;
        end if;
        select array_agg(m.month order by case when ascending then m.month else -m.month end) into months
          ${monthsOf('keys[1]')};
        foreach month in array coalesce(months, '{}') loop
          exit when missing <= 0; ${ofMonth}
          if cardinality(keys) = 1 then
            ${inOrder(linked(''))}
          else
            ${inOrder(linked(others))}
          end if;
        end loop;
      end $$`);
    await runner.query(`
      create or replace function lrs_count_links(tenant int, keys bigint[], edges bigint[], enough int)
        returns int[] ${settings} as $$
      declare ${ends}
        counts int[] := '{}';
        key bigint;
        low bigint;
        high bigint;
        got int;
        count int;
        month int;
        months int[];
      begin
        foreach key in array keys loop
          count := 0;
          select array_agg(m.month order by m.month desc) into months ${monthsOf('key')};
          foreach month in array coalesce(months, '{}') loop
            exit when count >= enough; ${ofMonth}
            select count(*) into got from (select from lrs_statement_key k where k.tenant_id = tenant and k.key_id = key
              and k.seq >= low and k.seq < high limit enough - count) l;
            count := count + got;
          end loop;
          counts := counts || count;
        end loop;
        return counts;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function lrs_find(int, bigint[], int[], bigint, bigint[], boolean, int),
        lrs_count_links(int, bigint[], bigint[], int)`,
    );
    await findersByEveryMonth(runner);
    await runner.query('drop trigger lrs_note_months on lrs_statement_key');
    await runner.query('drop function lrs_note_months(), lrs_month_start(int), lrs_month(bigint)');
    await runner.query('drop table lrs_key_month');
  }
}
