import { Blend, type ItemContent, type Model } from '@domdom/recommender';
import type { Recipe } from '../versions/version';
import { kindOf } from './contenders';

/** A model by its recipe, not fitted yet; null when nobody knows (any more) how it is made. */
export function modelOf({ kind, params, blend }: Recipe, contents: readonly ItemContent[]): Model | null {
  if (!blend) return kindOf(kind)?.create(params, contents) ?? null;
  const parts = blend.parts.flatMap((part) => kindOf(part.kind)?.create(part.params, contents) ?? []);
  return parts.length === blend.parts.length ? new Blend(parts, { mixture: blend.mixture }) : null;
}
