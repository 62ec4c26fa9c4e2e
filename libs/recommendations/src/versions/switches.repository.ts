import { Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { VersionFile } from './version';

export type SwitchReason = 'trained' | 'updated' | 'forgotten' | 'rolled-back' | 'installed';

/** From when which revision of which version is served. */
export interface Switch {
  modelId: string;
  revision: number;
  /** Of that revision. */
  files: VersionFile[];
  liveFrom: Date;
}
export interface NewSwitch extends Switch {
  reason: SwitchReason;
  decidedBy: string | null;
  decidedAt: Date;
}
/** A switch as the administrators' page tells of it. */
export interface SwitchRow extends Omit<Switch, 'files'> {
  id: string;
  reason: SwitchReason;
  decidedByName: string | null;
}

/** So many switches are told of; what is before them is forgotten. */
const kept = 500;

@Injectable()
export class SwitchesRepository {
  constructor(private readonly database: Database) {}

  /** The one that counts at a time, and those that come, in their order. */
  async known(at: Date): Promise<Switch[]> {
    return this.database.query<Switch & Record<string, unknown>>(
      `(select model_id as "modelId", revision, files, live_from as "liveFrom", id from recommendation_switch
         where live_from <= $1 order by live_from desc, id desc limit 1)
       union all
       (select model_id, revision, files, live_from, id from recommendation_switch where live_from > $1)
       order by "liveFrom", id`,
      [at],
    );
  }

  async add(one: NewSwitch): Promise<void> {
    await this.database.execute(
      `insert into recommendation_switch (id, model_id, revision, files, live_from, reason, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        one.modelId,
        one.revision,
        JSON.stringify(one.files),
        one.liveFrom,
        one.reason,
        one.decidedBy,
        one.decidedAt,
      ],
    );
    await this.database.execute(
      `delete from recommendation_switch where id in
         (select id from recommendation_switch order by live_from desc, id desc offset ${kept})`,
    );
  }

  /** The newest first. */
  list(count: number): Promise<SwitchRow[]> {
    return this.database.query<SwitchRow & Record<string, unknown>>(
      `select s.id, s.model_id as "modelId", s.revision, s.live_from as "liveFrom", s.reason,
         p.full_name as "decidedByName"
       from recommendation_switch s left join person p on p.id = s.decided_by
       order by s.live_from desc, s.id desc limit ${count}`,
    );
  }
}
