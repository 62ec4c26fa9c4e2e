import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDiscussions1700000047100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A course or class without a row has the settings that `defaultSettings` says.
    await runner.query(`
      create table discussion (
        id uuid primary key,
        course_id uuid unique references course (id) on delete cascade,
        class_id uuid unique references community_class (id) on delete cascade,
        mode text not null check (mode in ('off', 'read-only', 'on', 'moderated')),
        open_reading boolean not null,
        names_hidden boolean not null,
        pictures boolean not null,
        digested_at timestamptz not null,
        created_at timestamptz not null,
        constraint discussion_of_one check (num_nonnulls(course_id, class_id) = 1)
      )`);
    // A question has no question_id; an answer has no title and no lesson of its own.
    await runner.query(`
      create table discussion_post (
        id uuid primary key,
        discussion_id uuid not null references discussion (id) on delete cascade,
        question_id uuid references discussion_post (id) on delete cascade,
        author_id uuid references person (id) on delete set null,
        by_staff boolean not null,
        lesson_id uuid references lesson (id) on delete set null,
        title text not null default '',
        body_markdown text not null,
        body_html text not null,
        search_folded text not null,
        status text not null check (status in ('visible', 'waiting', 'hidden', 'deleted')),
        status_reason text,
        announced_at timestamptz,
        marked_answer_id uuid references discussion_post (id) on delete set null,
        answer_count int not null default 0,
        helpful_count int not null default 0,
        open_reports int not null default 0,
        queued_at timestamptz,
        created_at timestamptz not null,
        active_at timestamptz not null,
        edited_at timestamptz,
        check ((question_id is null) = (title <> '')),
        check (question_id is null or marked_answer_id is null)
      )`);
    await runner.query(
      `create index discussion_question_active on discussion_post (discussion_id, active_at desc, id desc)
       where question_id is null`,
    );
    await runner.query(
      `create index discussion_answer on discussion_post (question_id, created_at, id) where question_id is not null`,
    );
    await runner.query(
      `create index discussion_post_by_author on discussion_post (author_id, discussion_id)`,
    );
    await runner.query(`create index discussion_post_by_lesson on discussion_post (lesson_id)`);
    await runner.query(`create index discussion_post_by_marked on discussion_post (marked_answer_id)`);
    await runner.query(
      `create index discussion_post_queue on discussion_post (queued_at, id) where queued_at is not null`,
    );
    await runner.query(
      `create index discussion_post_by_words on discussion_post using gin (search_folded gin_trgm_ops)`,
    );
    await runner.query(
      `create index discussion_post_announced on discussion_post (discussion_id, announced_at) where question_id is null`,
    );
    await runner.query(`
      create table discussion_edit (
        id uuid primary key,
        post_id uuid not null references discussion_post (id) on delete cascade,
        title text not null,
        body_markdown text not null,
        body_html text not null,
        edited_at timestamptz not null
      )`);
    await runner.query(`create index discussion_edit_by_post on discussion_edit (post_id, edited_at)`);
    await runner.query(`
      create table discussion_vote (
        post_id uuid not null references discussion_post (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        primary key (post_id, person_id)
      )`);
    await runner.query(`create index discussion_vote_by_person on discussion_vote (person_id)`);
    await runner.query(`
      create table discussion_report (
        post_id uuid not null references discussion_post (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        reason text not null check (reason in ('rude', 'private', 'wrong', 'spam', 'other')),
        words text,
        reported_at timestamptz not null,
        settled_at timestamptz,
        primary key (post_id, person_id)
      )`);
    await runner.query(`create index discussion_report_by_person on discussion_report (person_id)`);
    await runner.query(`
      create table discussion_mention (
        post_id uuid not null references discussion_post (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        told_at timestamptz,
        primary key (post_id, person_id)
      )`);
    await runner.query(`create index discussion_mention_by_person on discussion_mention (person_id)`);
    await runner.query(`
      create table discussion_reader (
        discussion_id uuid not null references discussion (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        muted boolean not null default false,
        seen_at timestamptz,
        primary key (discussion_id, person_id)
      )`);
    await runner.query(`create index discussion_reader_by_person on discussion_reader (person_id)`);
    await runner.query(`
      create table discussion_picture (
        id uuid primary key,
        post_id uuid not null unique references discussion_post (id) on delete cascade,
        width int not null,
        height int not null,
        bytes int not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table discussion_picture, discussion_reader, discussion_mention, discussion_report,
      discussion_vote, discussion_edit, discussion_post, discussion`);
  }
}
