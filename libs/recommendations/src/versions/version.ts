import type { Mixture, Params } from '@domdom/recommender';
import type { ModelEvaluation } from '../training/evaluation';
import type { Decision } from './decision';

/** Kept: was live, or may be. Not taken: was worse than the live one. Retired: only its figures are left. */
export type Standing = 'kept' | 'not-taken' | 'retired';

export const parts = ['model', 'popularity'] as const;
/** The file of the personal model, and that of popularity beside it. */
export type Part = (typeof parts)[number];

/** A file of a version as it was stored; length and checksum are null for those of earlier portals. */
export interface VersionFile {
  part: Part;
  key: string;
  bytes: number | null;
  sha256: string | null;
}

/** How a model was made, so that it can be made again: which of the contenders, with which options. */
export interface Recipe {
  kind: string;
  params: Params;
  /** Of a blend what it consists of, in the order of its shares. */
  blend?: { parts: readonly { kind: string; params: Params }[]; mixture: Mixture };
}

/** One trained model as the administrators' page shows it. */
export interface VersionRow {
  id: string;
  trainedAt: Date;
  kind: string;
  standing: Standing;
  /** How often it was updated since it was trained. */
  revision: number;
  itemCount: number;
  learners: number;
  interactions: number;
  evaluation: ModelEvaluation;
  decision: Decision | null;
  recipe: Recipe | null;
  seconds: number;
  /** What has happened since is not in it. */
  updatedThrough: Date | null;
  updatedAt: Date | null;
  /** Rows that changed since it was trained. */
  changes: number;
  /** How far its numbers are from exact, as the model measures it. */
  residual: number;
  /** People whose part was taken out. */
  forgotten: number;
  pinned: boolean;
}

/** A version with what is needed to load it and to change it. */
export interface Version extends VersionRow {
  /** The ids behind the models' item indexes. */
  items: string[];
  files: VersionFile[];
  /** Whether the rows it was trained on are kept: only then can it be updated. */
  rowsKnown: boolean;
}
