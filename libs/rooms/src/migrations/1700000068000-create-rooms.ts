import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRooms1700000068000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table room (
        session_id uuid primary key references class_session (id) on delete cascade,
        created_at timestamptz not null,
        opened_at timestamptz,
        ended_at timestamptz,
        ended_by uuid references person (id) on delete set null,
        chat_open boolean not null default true,
        guests int not null default 0,
        presence_recorded_at timestamptz
      )`);
    await runner.query(`create index room_by_ended_by on room (ended_by)`);
    await runner.query(`create index room_to_record on room (session_id) where presence_recorded_at is null`);
    // Who somebody is in one room. Only its id is told to other people; the number makes their alias.
    await runner.query(`
      create table room_person (
        id uuid primary key,
        session_id uuid not null references room (session_id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        role text not null check (role in ('host', 'guest')),
        number int,
        joined_at timestamptz not null,
        removed_at timestamptz,
        constraint room_person_once unique (session_id, person_id)
      )`);
    await runner.query(`create index room_person_by_person on room_person (person_id, session_id)`);
    await runner.query(`
      create table room_presence (
        id uuid primary key,
        room_person_id uuid not null references room_person (id) on delete cascade,
        began_at timestamptz not null,
        seen_at timestamptz not null,
        closed boolean not null default false,
        check (seen_at >= began_at)
      )`);
    await runner.query(`create index room_presence_by_person on room_presence (room_person_id, began_at)`);
    await runner.query(`
      create table room_message (
        id uuid primary key,
        session_id uuid not null references room (session_id) on delete cascade,
        room_person_id uuid not null references room_person (id) on delete cascade,
        text text not null check (length(text) between 1 and 2000),
        at timestamptz not null,
        removed_at timestamptz
      )`);
    await runner.query(
      `create index room_message_by_session on room_message (session_id, id) where removed_at is null`,
    );
    await runner.query(`create index room_message_by_person on room_message (room_person_id)`);
    // The revision counts answers, so that of two counts the later one is known.
    await runner.query(`
      create table room_poll (
        id uuid primary key,
        session_id uuid not null references room (session_id) on delete cascade,
        question text not null,
        choices text[] not null check (cardinality(choices) between 2 and 10),
        multiple boolean not null,
        revision int not null default 0,
        opened_at timestamptz not null,
        shown_at timestamptz,
        closed_at timestamptz
      )`);
    await runner.query(`create index room_poll_by_session on room_poll (session_id, id)`);
    await runner.query(`
      create table room_poll_answer (
        poll_id uuid not null references room_poll (id) on delete cascade,
        room_person_id uuid not null references room_person (id) on delete cascade,
        choices int[] not null check (cardinality(choices) >= 1),
        at timestamptz not null,
        primary key (poll_id, room_person_id)
      )`);
    await runner.query(`create index room_poll_answer_by_person on room_poll_answer (room_person_id)`);
    await runner.query(`
      create table room_activity (
        id uuid primary key,
        session_id uuid not null references room (session_id) on delete cascade,
        content_id uuid not null references h5p_content (id) on delete cascade,
        title text not null,
        opened_at timestamptz not null,
        closed_at timestamptz
      )`);
    await runner.query(
      `create unique index room_activity_one_open on room_activity (session_id) where closed_at is null`,
    );
    await runner.query(`create index room_activity_by_content on room_activity (content_id)`);
    await runner.query(`create index room_activity_by_session on room_activity (session_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table room_activity, room_poll_answer, room_poll, room_message, room_presence, room_person, room`,
    );
  }
}
