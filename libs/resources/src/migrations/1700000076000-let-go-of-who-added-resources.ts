import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever added a resource can be deleted: it stays with the unit that owns it, and nothing in it names them any more,
 * neither as who added it nor in the credit nor in what is searched.
 */
export class LetGoOfWhoAddedResources1700000076000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table resource alter added_by drop not null, drop constraint resource_added_by_fkey,
        add constraint resource_added_by_fkey foreign key (added_by) references person (id) on delete set null`);
    // Before the row goes: afterwards nobody knows which name it was.
    await runner.query(`
      create function resource_let_go_of_person() returns trigger language plpgsql as $$
      begin
        -- A name of one word may be a part of other words: then only a credit that is nothing else is theirs.
        update resource r set credit = replace(r.credit, old.full_name, u.name),
          search_folded = replace(r.search_folded, old.name_folded, fold(u.name))
        from unit u where u.id = r.owner_unit_id and r.added_by = old.id
          and (r.credit = old.full_name or old.full_name like '% %' and position(old.full_name in r.credit) > 0);
        return old;
      end $$`);
    await runner.query(`
      create trigger resource_let_go_of_person before delete on person
      for each row execute function resource_let_go_of_person()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger resource_let_go_of_person on person');
    await runner.query('drop function resource_let_go_of_person');
    // What nobody is left to have added cannot be kept where somebody has to have.
    await runner.query('delete from resource where added_by is null');
    await runner.query(`
      alter table resource drop constraint resource_added_by_fkey, alter added_by set not null,
        add constraint resource_added_by_fkey foreign key (added_by) references person (id)`);
  }
}
