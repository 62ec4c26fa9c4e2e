import type { IdMap } from './data/id-map';
import type { Contribution, History, InCommon, Model } from './models/model';
import { type ContentNeighbours, explainPlaced, placeByContent } from './models/place-by-content';
import { topK } from './models/top-k';
import { type Reason, type ReasonOptions, topReasons } from './reasons/top-reasons';

export interface RecommenderParts {
  /** The ids behind the item indexes both models were fitted with. */
  readonly items: IdMap;
  readonly model: Model;
  /** Answers for learners none of whose items is known; usually `Popularity`. */
  readonly fallback: Model;
  readonly content?: ContentNeighbours;
}

export interface RecommendationRequest {
  /** `time` in milliseconds since 1970. */
  readonly history: readonly { readonly item: string; readonly weight?: number; readonly time?: number }[];
  /** When it is asked, in milliseconds since 1970: the season counts from it. */
  readonly now?: number;
  /** The groups the learner belongs to, the widest first. */
  readonly segments?: readonly string[];
  readonly limit: number;
  /** Never recommended, besides the history itself. */
  readonly exclude?: Iterable<string>;
  readonly reasons?: ReasonOptions;
}

export type RecommendationReason = { readonly share: number } & (
  | { readonly source: 'item' | 'after'; readonly item: string }
  | { readonly source: 'content'; readonly item: string; readonly common: InCommon }
  | { readonly source: 'everyone' }
  | { readonly source: 'segment'; readonly segment: string }
  | { readonly source: 'season'; readonly month: number }
);

export interface Recommendation {
  readonly item: string;
  readonly score: number;
  readonly reasons: readonly RecommendationReason[];
}

/** Recommends by ids: a model, what stands in for it when a learner is new, and true reasons. */
export class Recommender {
  constructor(private readonly parts: RecommenderParts) {}

  /** Best first. Items that appeared after fitting are ignored in the history and cannot be recommended. */
  recommend(request: RecommendationRequest): Recommendation[] {
    const { items, content } = this.parts;
    const known = request.history.flatMap(({ item, weight = 1, time = Number.NaN }) => {
      const index = items.indexOf(item);
      return index === undefined ? [] : [{ index, weight, time }];
    });
    const history: History = {
      items: known.map(({ index }) => index),
      weights: known.map(({ weight }) => weight),
      times: known.map(({ time }) => time),
      ...(request.segments && { segments: request.segments }),
      ...(request.now !== undefined && { now: request.now }),
    };
    const model = known.length > 0 ? this.parts.model : this.parts.fallback;
    const scores = model.score(history);
    if (content) placeByContent(scores, content);
    const best = topK(scores, request.limit, this.excluded(history, request.exclude));
    const explain = (of: number) => model.explain(history, of);
    return Array.from(best.items, (item, rank) => {
      const terms = content ? explainPlaced(explain, item, content) : explain(item);
      return {
        item: this.idOf(item),
        score: best.scores[rank],
        reasons: this.reasons(terms, request.reasons),
      };
    });
  }

  private excluded(history: History, exclude: Iterable<string> = []): Set<number> {
    const excluded = new Set(Array.from(history.items));
    for (const id of exclude) {
      const index = this.parts.items.indexOf(id);
      if (index !== undefined) excluded.add(index);
    }
    return excluded;
  }

  private reasons(terms: readonly Contribution[], options?: ReasonOptions): RecommendationReason[] {
    return topReasons(terms, options).map((reason) => this.named(reason));
  }

  private named(reason: Reason): RecommendationReason {
    const { share, source } = reason;
    switch (source) {
      case 'item':
      case 'after':
        return { source, item: this.idOf(reason.item), share };
      case 'content':
        return { source, item: this.idOf(reason.item), common: reason.common, share };
      case 'segment':
        return { source, segment: reason.segment, share };
      case 'season':
        return { source, month: reason.month, share };
      case 'everyone':
        return { source, share };
    }
  }

  private idOf(item: number): string {
    return this.parts.items.idOf(item) ?? '';
  }
}
