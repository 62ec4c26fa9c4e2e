import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reasons are in docs/adr/0009-forwarding.md. */
export class CreateLrsForwarding1700000020300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lrs_forward_target (
        tenant_id int not null references lrs_tenant (id),
        id uuid not null unique,
        name text not null,
        endpoint text not null,
        auth text not null check (auth in ('basic', 'bearer')),
        secret bytea not null,
        version text not null check (version in ('1.0.3', '2.0.0')),
        verbs text[] not null,
        activity text,
        since timestamptz,
        state text not null check (state in ('active', 'paused')),
        paused_because text,
        position bigint not null,
        looked_at bigint not null default 0,
        sent bigint not null default 0,
        failures int not null default 0,
        last_error text,
        last_error_detail text,
        last_error_at timestamptz,
        last_sent_at timestamptz,
        next_try_at timestamptz not null,
        created_by uuid references person (id),
        created_at timestamptz not null,
        primary key (tenant_id, id)
      )`);
    await runner.query(
      `create index lrs_forward_target_due on lrs_forward_target (next_try_at) where state = 'active'`,
    );
    await runner.query(`
      create table lrs_forward_refused (
        tenant_id int not null,
        target_id uuid not null,
        seq bigint not null,
        statement_id uuid not null,
        status int not null,
        reason text not null,
        again boolean not null default false,
        refused_at timestamptz not null,
        primary key (tenant_id, target_id, seq),
        foreign key (tenant_id, target_id) references lrs_forward_target (tenant_id, id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lrs_forward_refused, lrs_forward_target`);
  }
}
