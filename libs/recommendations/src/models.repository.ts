import { buffer } from 'node:stream/consumers';
import { Clock, Database, FileStorage, Log, newId } from '@domdom/platform';
import { loadModel, type Model, Popularity } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import type { TrainedModels } from './scoring/shelf';
import type { ModelRow } from './training/evaluation';
import type { Activity, FittedModels } from './training/train-models';

/** So many models are kept, with their figures over time; older ones go with their files. */
const kept = 30;
const files = { ease: 'ease', popularity: 'popularity' } as const;
const columns = `id, trained_at as "trainedAt", kind, jsonb_array_length(items) as "itemCount", learners, interactions,
  evaluation, seconds`;

/** Trained models: a row with what they are, and their bytes in the file storage. */
@Injectable()
export class ModelsRepository {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Stores the files first, then the row: a row never names files that are not there yet. */
  async save(activity: Activity, fitted: FittedModels, seconds: number): Promise<string> {
    const id = newId();
    const fileKey = `recommendations/${id}`;
    for (const part of ['ease', 'popularity'] as const) {
      const model = fitted[part];
      if (model) await this.storage.put(`${fileKey}/${files[part]}`, Buffer.from(model.save()));
    }
    await this.database.execute(
      `insert into recommendation_model (id, trained_at, kind, items, learners, interactions, evaluation, file_key,
         seconds) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        this.clock.now(),
        fitted.ease ? 'ease' : 'popularity',
        JSON.stringify(activity.items),
        activity.matrix.rows,
        activity.matrix.columnOf.length,
        JSON.stringify(fitted.evaluation),
        fileKey,
        seconds,
      ],
    );
    await this.prune();
    return id;
  }

  /** The newest first. */
  list(): Promise<ModelRow[]> {
    return this.database.query<ModelRow>(
      `select ${columns} from recommendation_model order by trained_at desc, id desc limit ${kept}`,
    );
  }

  /** The model with what of its files can be read; a damaged file is logged and left out. */
  async load(id: string): Promise<TrainedModels | null> {
    const row = await this.database.one<{
      kind: ModelRow['kind'];
      items: string[];
      learners: number;
      interactions: number;
      fileKey: string;
    }>(
      `select kind, items, learners, interactions, file_key as "fileKey" from recommendation_model where id = $1`,
      [id],
    );
    if (!row) return null;
    const read = async (part: keyof typeof files): Promise<Model | null> => {
      try {
        const bytes = await buffer(await this.storage.read(`${row.fileKey}/${files[part]}`));
        const model = loadModel(bytes);
        return model.itemCount === row.items.length ? model : null;
      } catch (error) {
        this.log.warn({ err: error, modelId: id, part }, 'a recommendation model could not be loaded');
        return null;
      }
    };
    const found = row.interactions > 0 ? await read('popularity') : null;
    const popularity = found instanceof Popularity ? found : null;
    return {
      id,
      items: row.items,
      learners: row.learners,
      taken: takenOf(popularity),
      // Without popularity nobody knows which items were taken, which the model's scores are only good for.
      model: row.kind === 'ease' && popularity ? await read('ease') : null,
      popularity,
    };
  }

  private async prune(): Promise<void> {
    const gone = await this.database.query<{ fileKey: string }>(
      `delete from recommendation_model where id in
         (select id from recommendation_model order by trained_at desc, id desc offset ${kept})
       returning file_key as "fileKey"`,
    );
    for (const { fileKey } of gone) await this.storage.deleteAll(fileKey);
  }
}

/** Items that anybody has taken: their share of learners is above zero. */
function takenOf(popularity: Popularity | null): Set<number> {
  if (!popularity) return new Set();
  return new Set(
    Array.from(popularity.score({ items: [] })).flatMap((share, item) => (share > 0 ? [item] : [])),
  );
}
