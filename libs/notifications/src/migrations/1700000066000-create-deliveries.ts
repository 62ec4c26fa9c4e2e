import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people choose, the browsers that show them messages, and what goes out to whom by which channel. */
export class CreateDeliveries1700000066000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table inbox_message add column once_key text`);
    await runner.query(
      `create unique index inbox_message_once on inbox_message (person_id, once_key) where once_key is not null`,
    );
    await runner.query(`
      create table notice_settings (
        person_id uuid primary key references person (id) on delete cascade,
        wanted text[] not null,
        only_portal boolean not null,
        quiet boolean not null,
        quiet_from time not null,
        quiet_to time not null,
        reminders text not null check (reminders in ('both', 'evening', 'hour', 'none')),
        updated_at timestamptz not null
      )`);
    // One browser may show messages to several people who share a phone.
    await runner.query(`
      create table push_subscription (
        id uuid primary key,
        person_id uuid not null references person (id) on delete cascade,
        endpoint text not null,
        p256dh text not null,
        auth text not null,
        device text not null,
        key_id text not null,
        created_at timestamptz not null,
        used_at timestamptz,
        constraint push_subscription_once unique (endpoint, person_id)
      )`);
    await runner.query(
      `create index push_subscription_by_person on push_subscription (person_id, created_at)`,
    );
    await runner.query(`
      create table push_key (
        id text primary key,
        sealed bytea not null,
        created_at timestamptz not null,
        retired_at timestamptz
      )`);
    await runner.query(`create unique index push_key_in_use on push_key ((true)) where retired_at is null`);
    await runner.query(`
      create table notice_delivery (
        message_id uuid not null references inbox_message (id) on delete cascade,
        channel text not null check (channel in ('mail', 'push', 'sms')),
        person_id uuid not null references person (id) on delete cascade,
        kind text not null check (kind in ('reminder', 'change', 'news')),
        hidden boolean not null,
        urgent boolean not null,
        about text,
        due_at timestamptz not null,
        until timestamptz,
        state text not null default 'waiting'
          check (state in ('waiting', 'sending', 'sent', 'failed', 'late', 'recalled', 'unwanted')),
        tries smallint not null default 0,
        claimed_at timestamptz,
        ended_at timestamptz,
        outcome text,
        created_at timestamptz not null,
        primary key (message_id, channel)
      )`);
    await runner.query(
      `create index notice_delivery_due on notice_delivery (channel, due_at) where state = 'waiting'`,
    );
    await runner.query(
      `create index notice_delivery_waiting on notice_delivery (person_id, channel) where state = 'waiting'`,
    );
    await runner.query(
      `create index notice_delivery_claimed on notice_delivery (claimed_at) where state = 'sending'`,
    );
    await runner.query(
      `create index notice_delivery_about on notice_delivery (about) where state = 'waiting'`,
    );
    await runner.query(`create index notice_delivery_by_person on notice_delivery (person_id)`);
    await runner.query(
      `create index notice_delivery_ended on notice_delivery (ended_at) where ended_at is not null`,
    );
    // When the quiet hours end in which a moment lies; null when it lies in none.
    await runner.query(`
      create function quiet_until(moment timestamptz, quiet_from time, quiet_to time) returns timestamptz
      language sql immutable parallel safe as $$
        select case
          when quiet_from < quiet_to and here::time >= quiet_from and here::time < quiet_to
            then (here::date + quiet_to) at time zone 'Asia/Ho_Chi_Minh'
          when quiet_from > quiet_to and here::time >= quiet_from
            then (here::date + 1 + quiet_to) at time zone 'Asia/Ho_Chi_Minh'
          when quiet_from > quiet_to and here::time < quiet_to
            then (here::date + quiet_to) at time zone 'Asia/Ho_Chi_Minh'
        end from (select moment at time zone 'Asia/Ho_Chi_Minh') as local (here)
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function quiet_until(timestamptz, time, time)`);
    await runner.query(`drop table notice_delivery, push_key, push_subscription, notice_settings`);
    await runner.query(`drop index inbox_message_once`);
    await runner.query(`alter table inbox_message drop column once_key`);
  }
}
