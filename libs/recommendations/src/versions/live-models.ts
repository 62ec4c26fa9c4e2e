import { Broadcasts, Clock } from '@domdom/platform';
import type { Popularity } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import type { TrainedModels } from '../scoring/shelf';
import { switchTopic } from './live-version.service';
import { type Switch, SwitchesRepository } from './switches.repository';
import type { Part } from './version';
import { VersionFiles } from './version-files';
import { VersionsRepository } from './versions.repository';

/** What is served at a moment. */
export interface LiveModel {
  /** Names the revision: another key, another model. */
  key: string;
  models: TrainedModels | null;
  /** Files of it that could not be read. */
  broken: readonly Part[];
}
interface Known extends Switch {
  key: string;
  loaded: Promise<LiveModel>;
}

/** After so long the next request has it looked for what is newer, without waiting for it. */
const lookAfterMilliseconds = 8000;
/** A process that has not looked for so long looks before it answers; shorter than a switch is said ahead. */
const waitAfterMilliseconds = 10_000;
const nothing: LiveModel = { key: '', models: null, broken: [] };

/**
 * The live model in the memory of one process. Processes hear of a switch by Redis, or see it when they next look; they
 * load ahead and change by the clock. Whoever has looked within ten seconds knows every switch of the next two, for
 * those are said twelve ahead: so after its moment no process answers from the model before.
 */
@Injectable()
export class LiveModels {
  private known: Known[] = [];
  private lookedAt = Number.NEGATIVE_INFINITY;
  private looking: Promise<void> | null = null;
  private listening = false;

  constructor(
    private readonly switches: SwitchesRepository,
    private readonly versions: VersionsRepository,
    private readonly files: VersionFiles,
    private readonly broadcasts: Broadcasts,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<LiveModel> {
    await this.listen();
    const age = this.clock.now().getTime() - this.lookedAt;
    if (age >= waitAfterMilliseconds || age < 0) await this.look();
    // What fails here fails again, and is seen, when it is waited for.
    else if (age >= lookAfterMilliseconds) this.look().catch(() => undefined);
    for (;;) {
      const due = this.due();
      if (!due) return nothing;
      const loaded = await due.loaded;
      // While it was waited for, the moment of the next one may have come.
      if (this.due()?.key === due.key) return loaded;
    }
  }

  private due(): Known | undefined {
    const now = this.clock.now().getTime();
    return this.known.findLast(({ liveFrom }) => liveFrom.getTime() <= now);
  }

  /** Looks which switches there are and begins to load what is new; several who ask at once share one look. */
  private look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    const begun = this.clock.now();
    const switches = await this.switches.known(begun);
    const before = new Map(this.known.map((one) => [one.key, one.loaded]));
    this.known = switches.map((one) => {
      const key = `${one.modelId} ${one.revision}`;
      // The same revision is not read again, nor is a damaged one tried again and again.
      return { ...one, key, loaded: before.get(key) ?? this.load(key, one) };
    });
    this.lookedAt = begun.getTime();
  }

  private load(key: string, one: Switch): Promise<LiveModel> {
    const loading = this.read(key, one);
    // Whoever serves it hears of the failure; until then nobody waits for it.
    loading.catch(() => undefined);
    return loading;
  }

  private async read(key: string, { modelId, files }: Switch): Promise<LiveModel> {
    const version = await this.versions.find(modelId);
    if (!version) return { ...nothing, key };
    const { model, popularity, broken } = await this.files.load({ ...version, files });
    const models = {
      id: version.id,
      items: version.items,
      learners: version.learners,
      taken: takenOf(popularity),
      // Without popularity nobody knows which items were taken, which the model's scores are only good for.
      model: popularity ? model : null,
      popularity,
    };
    return { key, models, broken };
  }

  private async listen(): Promise<void> {
    if (this.listening) return;
    this.listening = true;
    await this.broadcasts.listen(switchTopic, () => void this.look().catch(() => undefined));
  }
}

/** Items that anybody has taken: their share of learners is above zero. */
function takenOf(popularity: Popularity | null): Set<number> {
  if (!popularity) return new Set();
  return new Set(
    Array.from(popularity.score({ items: [] })).flatMap((share, item) => (share > 0 ? [item] : [])),
  );
}
