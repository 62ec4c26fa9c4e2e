import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mark comes from a roll call, a code typed in the room, the online room or a paper list. What a device marked keeps
 * the device's own id, so that a batch that is sent again changes nothing.
 */
export class AttendByManyWays1700000067000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attendance
        add how text not null default 'roll' check (how in ('roll', 'code', 'room', 'paper')),
        add tapped_at timestamptz`);
    await runner.query(`
      alter table attendance_change
        add how text not null default 'roll' check (how in ('roll', 'code', 'room', 'paper')),
        add tapped_at timestamptz,
        add overtaken boolean not null default false`);
    await runner.query(`
      create table device_mark (
        id uuid primary key,
        session_id uuid not null references class_session (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        status text not null check (status in ('present', 'absent', 'excused')),
        tapped_at timestamptz not null,
        sent_by uuid not null references person (id) on delete cascade,
        received_at timestamptz not null,
        outcome text not null check (outcome in ('applied', 'same', 'overtaken'))
      )`);
    await runner.query(`create index device_mark_by_session on device_mark (session_id, person_id)`);
    await runner.query(`create index device_mark_by_person on device_mark (person_id)`);
    await runner.query(`create index device_mark_by_sender on device_mark (sent_by)`);
    await runner.query(`
      create table walk_in (
        id uuid primary key,
        session_id uuid not null references class_session (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        added_by uuid not null references person (id) on delete cascade,
        added_at timestamptz not null
      )`);
    await runner.query(`create index walk_in_by_session on walk_in (session_id)`);
    await runner.query(`create index walk_in_by_person on walk_in (person_id)`);
    await runner.query(`create index walk_in_by_adder on walk_in (added_by)`);
    await runner.query(`
      create table session_presence (
        session_id uuid not null references class_session (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        minutes int not null check (minutes >= 0),
        measured_at timestamptz not null,
        settled boolean not null default false,
        primary key (session_id, person_id)
      )`);
    await runner.query(`create index session_presence_by_person on session_presence (person_id)`);
    await runner.query(
      `create index session_presence_unsettled on session_presence (session_id) where not settled`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table session_presence, walk_in, device_mark`);
    await runner.query(`alter table attendance_change drop how, drop tapped_at, drop overtaken`);
    await runner.query(`alter table attendance drop how, drop tapped_at`);
  }
}
