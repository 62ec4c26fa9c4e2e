import type { Client } from 'pg';
import { until } from './until';

/**
 * Waits until the portal knows that somebody stands at a part of a lesson: a page that is left says so on its way out.
 * @param part 1 for the first
 */
export async function standsAt(database: Client, username: string, part: number): Promise<void> {
  await until(`${username} stands at part ${part}`, async () => {
    const { rows } = await database.query<{ state: string }>(
      `select s.state from h5p_user_state s join person p on p.id = s.person_id
       where p.username = $1 and s.data_type = 'state' and s.sub_content_id = '0'
       order by s.updated_at desc limit 1`,
      [username],
    );
    return rows[0] !== undefined && (JSON.parse(rows[0].state) as { at?: number }).at === part - 1;
  });
}
