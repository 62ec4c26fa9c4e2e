import { Clock } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ModelsRepository } from './models.repository';
import { Shelf } from './scoring/shelf';
import { ShelfRepository } from './shelf.repository';

/** At most this often the database is asked whether there is something newer. */
const checkEveryMilliseconds = 10_000;

/** Keeps the catalogue and the newest model in memory; every portal process finds out about a new one by itself. */
@Injectable()
export class ShelfKeeper {
  private shelf: Shelf | null = null;
  private stamp = '';
  private modelId: string | null = null;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private refreshing: Promise<Shelf> | null = null;

  constructor(
    private readonly repository: ShelfRepository,
    private readonly models: ModelsRepository,
    private readonly clock: Clock,
  ) {}

  /** The shelf to serve from. Who comes while a newer one is being loaded is served from the one before. */
  async current(): Promise<Shelf> {
    const due = this.clock.now().getTime() - this.checkedAt >= checkEveryMilliseconds;
    if (this.shelf && (!due || this.refreshing)) return this.shelf;
    this.refreshing ??= this.refresh().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async refresh(): Promise<Shelf> {
    const { modelId, catalogue } = await this.repository.stamp();
    const stamp = `${modelId} ${catalogue}`;
    if (!this.shelf || stamp !== this.stamp) {
      const [all, centres] = await Promise.all([this.repository.all(), this.repository.centres()]);
      // The same model is not read again, nor is a damaged one tried again and again.
      const known = modelId === this.modelId ? this.shelf?.models : undefined;
      const models = known !== undefined ? known : modelId ? await this.models.load(modelId) : null;
      this.shelf = new Shelf(all, models, centres);
      this.stamp = stamp;
      this.modelId = modelId;
    }
    this.checkedAt = this.clock.now().getTime();
    return this.shelf;
  }
}
