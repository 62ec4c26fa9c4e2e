import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The question bank, quizzes and what people answered. */
export class CreateQuizzes1700000043100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        author_id uuid references person (id) on delete set null,
        shared boolean not null,
        kind text not null,
        title text not null,
        category text not null,
        tags text[] not null,
        version int not null,
        search_folded text not null,
        archived_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(
      `create index question_by_unit on question (unit_id, category) where archived_at is null`,
    );
    await runner.query(`create index question_by_author on question (author_id)`);
    await runner.query(`create index question_by_time on question (updated_at desc, id desc)`);
    await runner.query(`create index question_by_tag on question using gin (tags)`);
    await runner.query(`create index question_by_words on question using gin (search_folded gin_trgm_ops)`);
    // A version never changes: an attempt points to the words it was asked with.
    await runner.query(`
      create table question_version (
        question_id uuid not null references question (id) on delete cascade,
        version int not null,
        title text not null,
        content jsonb not null,
        created_at timestamptz not null,
        created_by uuid references person (id) on delete set null,
        primary key (question_id, version)
      )`);
    await runner.query(`create index question_version_by_person on question_version (created_by)`);
    await runner.query(`
      create table quiz (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        author_id uuid references person (id) on delete set null,
        title text not null,
        one_per_page boolean not null,
        shuffle_answers boolean not null,
        attempts_allowed int check (attempts_allowed > 0),
        time_limit_minutes int check (time_limit_minutes > 0),
        counts text not null check (counts in ('highest', 'average', 'first', 'last')),
        reveals text not null check (reveals in ('never', 'passed', 'last')),
        feedback jsonb not null,
        version int not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index quiz_by_unit on quiz (unit_id)`);
    await runner.query(`create index quiz_by_author on quiz (author_id)`);
    await runner.query(`create index quiz_by_time on quiz (updated_at desc, id desc)`);
    await runner.query(`
      create table quiz_slot (
        id uuid primary key,
        quiz_id uuid not null references quiz (id) on delete cascade,
        position int not null,
        question_id uuid references question (id),
        category text,
        draw int check (draw > 0),
        points numeric not null check (points > 0),
        check ((question_id is null) = (category is not null and draw is not null))
      )`);
    await runner.query(`create index quiz_slot_by_quiz on quiz_slot (quiz_id, position)`);
    await runner.query(`create index quiz_slot_by_question on quiz_slot (question_id)`);
    // An enrolment's table belongs to another library; an attempt outlives the lesson that asked it.
    await runner.query(`
      create table quiz_attempt (
        id uuid primary key,
        quiz_id uuid not null references quiz (id),
        person_id uuid not null references person (id) on delete cascade,
        lesson_id uuid references lesson (id) on delete set null,
        number int not null,
        started_at timestamptz not null,
        due_at timestamptz,
        touched_at timestamptz not null,
        finished_at timestamptz,
        score numeric,
        max_score numeric,
        scaled real,
        passed boolean
      )`);
    // One open attempt at a time, however many pages somebody opens at once.
    await runner.query(`
      create unique index quiz_attempt_open on quiz_attempt (person_id, lesson_id, quiz_id) where finished_at is null`);
    await runner.query(
      `create unique index quiz_attempt_number on quiz_attempt (person_id, lesson_id, quiz_id, number)`,
    );
    await runner.query(
      `create index quiz_attempt_by_quiz on quiz_attempt (quiz_id, started_at desc, id desc)`,
    );
    await runner.query(`create index quiz_attempt_by_lesson on quiz_attempt (lesson_id)`);
    await runner.query(
      `create index quiz_attempt_due on quiz_attempt (due_at) where finished_at is null and due_at is not null`,
    );
    await runner.query(`
      create table quiz_answer (
        attempt_id uuid not null references quiz_attempt (id) on delete cascade,
        place int not null,
        question_id uuid not null,
        version int not null,
        points numeric not null,
        shown int[] not null,
        response jsonb,
        answered_at timestamptz,
        seconds int not null default 0,
        share real,
        primary key (attempt_id, place),
        foreign key (question_id, version) references question_version (question_id, version)
      )`);
    await runner.query(`create index quiz_answer_by_question on quiz_answer (question_id, version)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table quiz_answer, quiz_attempt, quiz_slot, quiz, question_version, question`);
  }
}
