import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where places lie, when a moved session was first planned (calendars know it by that), and the secret addresses of
 * people's own calendars.
 */
export class FindClasses1700000065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table venue
        add latitude double precision check (latitude between -90 and 90),
        add longitude double precision check (longitude between -180 and 180),
        add constraint venue_point check ((latitude is null) = (longitude is null))`);
    await runner.query(
      `create index venue_by_point on venue (latitude, longitude) include (id) where latitude is not null`,
    );
    await runner.query(`alter table class_session add planned_for timestamptz`);
    // The address is signed from the person and this number, so that no row opens anybody's calendar.
    await runner.query(`
      create table calendar_feed (
        person_id uuid primary key references person (id) on delete cascade,
        version int not null check (version > 0),
        shows_sensitive boolean not null,
        changed_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table calendar_feed`);
    await runner.query(`alter table class_session drop column planned_for`);
    await runner.query(`drop index venue_by_point`);
    await runner.query(`alter table venue drop column latitude, drop column longitude`);
  }
}
