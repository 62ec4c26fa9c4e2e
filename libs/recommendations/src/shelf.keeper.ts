import { Clock } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Point, Recommendable } from './domain/recommendable';
import { Shelf, type TrainedModels } from './scoring/shelf';
import { ShelfRepository } from './shelf.repository';
import { LiveModels } from './versions/live-models';

/** At most this often the database is asked whether the catalogue has changed. */
const checkEveryMilliseconds = 10_000;

interface Catalogue {
  all: readonly Recommendable[];
  centres: ReadonlyMap<string, Point>;
}

/**
 * Keeps the catalogue and the live model in memory. What is written of a thing (its title, its topic) is at most ten
 * seconds old; whether it can be begun is asked of the database for each list. A shelf is made in steps, so that those
 * who ask for other pages are answered meanwhile.
 */
@Injectable()
export class ShelfKeeper {
  private shelf: Shelf | null = null;
  private catalogue: Catalogue | null = null;
  private stamp = '';
  private checkedAt = Number.NEGATIVE_INFINITY;
  private refreshing: Promise<void> | null = null;
  private filling: Promise<void> | null = null;

  constructor(
    private readonly repository: ShelfRepository,
    private readonly models: LiveModels,
    private readonly clock: Clock,
  ) {}

  /**
   * The shelf to serve from, always with the model that is live at this moment. Who comes while a newer catalogue is
   * being read is served from the one before; who comes when another model has just gone live waits for its shelf.
   */
  async current(): Promise<Shelf> {
    const due = this.clock.now().getTime() - this.checkedAt >= checkEveryMilliseconds;
    if (!this.catalogue || (due && !this.refreshing)) {
      this.refreshing ??= this.refresh().finally(() => {
        this.refreshing = null;
      });
      await this.refreshing;
    }
    for (;;) {
      // Last, so that nothing is waited for between this and the answer.
      const { models } = await this.models.current();
      if (this.shelf && this.shelf.models === models) return this.shelf;
      this.filling ??= this.fill(models).finally(() => {
        this.filling = null;
      });
      await this.filling;
    }
  }

  private async refresh(): Promise<void> {
    const stamp = await this.repository.stamp();
    if (!this.catalogue || stamp !== this.stamp) {
      const [all, centres] = await Promise.all([this.repository.all(), this.repository.centres()]);
      this.catalogue = { all, centres };
      const { models } = await this.models.current();
      await this.fill(models);
      this.stamp = stamp;
    }
    this.checkedAt = this.clock.now().getTime();
  }

  /** Puts what is in the catalogue on a new shelf, which takes the place of the one before when it is whole. */
  private async fill(models: TrainedModels | null): Promise<void> {
    const { catalogue } = this;
    if (!catalogue) return;
    const shelf = await Shelf.inSteps(catalogue.all, models, catalogue.centres);
    // A newer catalogue that came meanwhile has a shelf of its own.
    if (this.catalogue === catalogue) this.shelf = shelf;
  }
}
