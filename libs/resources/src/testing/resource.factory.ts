import { type Database, newId } from '@domdom/platform';

let made = 0;

/** A published resource of a unit, a page elsewhere unless said; for tests. */
export async function makeResource(
  database: Database,
  unitId: string,
  addedBy: string,
  given: {
    title?: string;
    topic?: string;
    level?: string;
    language?: string;
    at?: string;
    status?: string;
  } = {},
): Promise<string> {
  made++;
  const id = newId();
  const {
    title = `Học liệu số ${made}`,
    topic = 'digital-skills',
    level = 'beginner',
    language = 'vi',
  } = given;
  const { at = '2026-11-01T02:00:00Z', status = 'published' } = given;
  await database.execute(
    `insert into resource (id, owner_unit_id, title, summary, topic, level, language, kind, credit, licence, status,
       address, search_folded, added_by, added_at, updated_at, published_at)
     values ($1, $2, $3, 'Một trang hay.', $4, $5, $6, 'link', 'Nhóm biên soạn', 'cc-by', $7, 'https://example.vn/',
       fold($3::text), $8, $9, $9, case when $7 <> 'draft' then $9::timestamptz end)`,
    [id, unitId, title, topic, level, language, status, addedBy, at],
  );
  return id;
}

/** That somebody opened a resource, as it is kept of those who agreed; for tests. */
export async function makeOpening(database: Database, resourceId: string, personId: string): Promise<void> {
  await database.execute(
    `insert into resource_opening (person_id, resource_id, opened_at) values ($1, $2, '2026-11-10')`,
    [personId, resourceId],
  );
}
