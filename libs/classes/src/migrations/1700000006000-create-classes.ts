import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClasses1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table venue (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        name text not null,
        address text not null,
        map_url text,
        kind text not null check (kind in ('learning_centre', 'culture_house', 'school', 'other')),
        created_at timestamptz not null
      )`);
    await runner.query(`create index venue_by_unit on venue (unit_id, name)`);
    // The two checks at the end are the last word: no program can give away a place that there is not.
    await runner.query(`
      create table community_class (
        id uuid primary key,
        title text not null,
        summary text not null,
        topic text not null,
        level text not null check (level in ('beginner', 'intermediate', 'advanced')),
        language text not null,
        unit_id uuid not null references unit (id),
        partner_unit_id uuid references unit (id),
        course_id uuid,
        mode text not null check (mode in ('in-person', 'online', 'hybrid')),
        venue_id uuid references venue (id),
        online_url text,
        capacity int,
        online_capacity int,
        taken int not null default 0,
        online_taken int not null default 0,
        status text not null check (status in ('draft', 'open', 'cancelled')),
        status_reason text,
        recurrence text not null,
        starts_on date not null,
        starts_at time not null,
        minutes int not null check (minutes between 1 and 1440),
        first_starts_at timestamptz not null,
        last_ends_at timestamptz not null,
        search_folded text not null,
        created_by uuid not null references person (id),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint class_has_a_room check (mode = 'online' or (capacity is not null and venue_id is not null)),
        constraint class_room_not_oversold check (taken between 0 and coalesce(capacity, 0)),
        constraint class_online_not_oversold
          check (online_taken >= 0 and (online_capacity is null or online_taken <= online_capacity))
      )`);
    await runner.query(
      `create index community_class_coming on community_class (first_starts_at, id) where status = 'open'`,
    );
    await runner.query(`create index community_class_by_end on community_class (last_ends_at)`);
    await runner.query(`create index community_class_by_topic on community_class (topic)`);
    await runner.query(`create index community_class_by_unit on community_class (unit_id, first_starts_at)`);
    await runner.query(`create index community_class_by_partner on community_class (partner_unit_id)`);
    await runner.query(`create index community_class_by_venue on community_class (venue_id)`);
    await runner.query(`create index community_class_by_course on community_class (course_id)`);
    await runner.query(
      `create index community_class_by_words on community_class using gin (search_folded gin_trgm_ops)`,
    );
    await runner.query(`
      create table class_instructor (
        class_id uuid not null references community_class (id) on delete cascade,
        person_id uuid not null references person (id),
        primary key (class_id, person_id)
      )`);
    await runner.query(`create index class_instructor_by_person on class_instructor (person_id)`);
    await runner.query(`
      create table class_session (
        id uuid primary key,
        class_id uuid not null references community_class (id) on delete cascade,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        venue_id uuid references venue (id),
        status text not null check (status in ('planned', 'moved', 'cancelled', 'held')),
        note text,
        revision int not null default 0,
        updated_at timestamptz not null,
        check (ends_at > starts_at)
      )`);
    await runner.query(`create index class_session_by_class on class_session (class_id, starts_at)`);
    await runner.query(`create index class_session_by_time on class_session (starts_at, class_id)`);
    await runner.query(`create index class_session_by_venue on class_session (venue_id)`);
    // A queue has no gaps: it closes in one statement, so its uniqueness is checked at the statement's end.
    await runner.query(`
      create table registration (
        id uuid primary key,
        class_id uuid not null references community_class (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        mode text not null check (mode in ('in-person', 'online')),
        status text not null check (status in ('confirmed', 'waiting', 'cancelled')),
        position int check (position > 0),
        registered_by uuid not null references person (id),
        registered_at timestamptz not null,
        confirmed_at timestamptz,
        cancelled_at timestamptz,
        constraint registration_once unique (class_id, person_id),
        constraint registration_queue unique (class_id, mode, position) deferrable initially immediate,
        check ((status = 'waiting') = (position is not null))
      )`);
    await runner.query(`create index registration_by_person on registration (person_id, status)`);
    await runner.query(`
      create table attendance (
        session_id uuid not null references class_session (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        status text not null check (status in ('present', 'absent', 'excused')),
        marked_by uuid not null references person (id),
        marked_at timestamptz not null,
        primary key (session_id, person_id)
      )`);
    await runner.query(`create index attendance_by_person on attendance (person_id, session_id)`);
    await runner.query(`
      create table attendance_change (
        id uuid primary key,
        session_id uuid not null references class_session (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        before text not null,
        after text not null,
        reason text,
        changed_by uuid not null references person (id),
        changed_at timestamptz not null
      )`);
    await runner.query(
      `create index attendance_change_by_session on attendance_change (session_id, person_id, changed_at)`,
    );
    await runner.query(`create index attendance_change_by_person on attendance_change (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table attendance_change, attendance, registration, class_session, class_instructor,
      community_class, venue`);
  }
}
