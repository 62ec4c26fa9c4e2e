import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is in the middle of a course keeps to the version they began; null is the newest. */
export class EnrolmentVersions1700000048000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table enrolment add column course_version int,
        add constraint enrolment_course_version_fkey foreign key (course_id, course_version)
          references course_version (course_id, number)`);
    await runner.query(`
      create index enrolment_by_version on enrolment (course_id, course_version) where course_version is not null`);
    // What each enrolment consists of, in its order.
    await runner.query(`
      create view enrolment_lesson as
        select e.id as enrolment_id, l.id as lesson_id, l.title, s.position as section_place,
          s.id as section_id, l.position as place
        from enrolment e join lesson l on l.course_id = e.course_id and l.ready
          join section s on s.id = l.section_id
        where e.course_version is null
        union all
        select e.id, v.lesson_id, v.title, 0, null, v.place
        from enrolment e join course_version_lesson v
          on v.course_id = e.course_id and v.number = e.course_version`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view enrolment_lesson`);
    await runner.query(`alter table enrolment drop column course_version`);
  }
}
