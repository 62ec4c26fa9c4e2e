import { Clock } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Shelf, type TrainedModels } from './scoring/shelf';
import { ShelfRepository } from './shelf.repository';
import { LiveModels } from './versions/live-models';

/** At most this often the database is asked whether the catalogue has changed. */
const checkEveryMilliseconds = 10_000;

/** Keeps the catalogue and the live model in memory. */
@Injectable()
export class ShelfKeeper {
  private shelf: Shelf | null = null;
  /** The shelf of the catalogue with some model. */
  private fill: ((models: TrainedModels | null) => Shelf) | null = null;
  private stamp = '';
  private checkedAt = Number.NEGATIVE_INFINITY;
  private refreshing: Promise<void> | null = null;

  constructor(
    private readonly repository: ShelfRepository,
    private readonly models: LiveModels,
    private readonly clock: Clock,
  ) {}

  /**
   * The shelf to serve from, always with the model that is live at this moment. Who comes while a newer catalogue is
   * being read is served from the one before.
   */
  async current(): Promise<Shelf> {
    const due = this.clock.now().getTime() - this.checkedAt >= checkEveryMilliseconds;
    if (!this.fill || (due && !this.refreshing)) {
      this.refreshing ??= this.refresh().finally(() => {
        this.refreshing = null;
      });
      await this.refreshing;
    }
    // Last, so that nothing is waited for between this and the answer.
    const { models } = await this.models.current();
    if (!this.shelf || this.shelf.models !== models) this.shelf = this.fill!(models);
    return this.shelf;
  }

  private async refresh(): Promise<void> {
    const stamp = await this.repository.stamp();
    if (!this.fill || stamp !== this.stamp) {
      const [all, centres] = await Promise.all([this.repository.all(), this.repository.centres()]);
      this.fill = (models) => new Shelf(all, models, centres);
      this.shelf = null;
      this.stamp = stamp;
    }
    this.checkedAt = this.clock.now().getTime();
  }
}
