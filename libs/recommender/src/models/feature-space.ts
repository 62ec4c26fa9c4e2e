/** How often each feature occurs in a document. */
export type FeatureCounts = ReadonlyMap<string, number>;

export interface FeatureOptions {
  /** Features of fewer documents, or of a larger part of them (but more than 50), are left out. */
  readonly leastDocuments: number;
  readonly largestShare: number;
}

/** BM25 (Robertson and Zaragoza 2009): how soon repetition stops counting, and how much length counts against it. */
const saturation = 1.2;
const lengthPart = 0.75;

/**
 * Documents as vectors of features, weighted by BM25 (the features being rare and repeated) and of length 1, in an
 * inverted index: likeness to all of them is found without looking at those that share nothing.
 */
export class FeatureSpace {
  private readonly idOf = new Map<string, number>();
  /** By feature: ln(1 + documents / documents with it). */
  private readonly rarities: number[] = [];
  private readonly meanLength: number;
  /** By feature: the documents that may be found, and their weights. */
  private readonly documents: number[][] = [];
  private readonly weights: number[][] = [];

  constructor(all: readonly FeatureCounts[], found: ReadonlySet<number>, options: FeatureOptions) {
    const documentsWith = new Map<string, number>();
    let length = 0;
    let filled = 0;
    for (const counts of all) {
      for (const [feature, count] of counts) {
        documentsWith.set(feature, (documentsWith.get(feature) ?? 0) + 1);
        length += count;
      }
      if (counts.size > 0) filled++;
    }
    this.meanLength = filled > 0 ? length / filled : 1;
    const most = Math.max(50, options.largestShare * all.length);
    for (const [feature, documents] of documentsWith) {
      if (documents < options.leastDocuments || documents > most) continue;
      this.idOf.set(feature, this.rarities.length);
      this.rarities.push(Math.log(1 + all.length / documents));
      this.documents.push([]);
      this.weights.push([]);
    }
    all.forEach((counts, document) => {
      if (!found.has(document)) return;
      for (const [feature, weight] of this.vectorOf(counts)) {
        this.documents[feature].push(document);
        this.weights[feature].push(weight);
      }
    });
  }

  /** Whether there is anything to compare by. */
  get isEmpty(): boolean {
    return this.rarities.length === 0;
  }

  /** into[document] += factor · cosine, for all documents that share a feature. */
  addLikeness(counts: FeatureCounts, into: Float64Array, factor: number): void {
    for (const [feature, weight] of this.vectorOf(counts)) {
      const documents = this.documents[feature];
      const weights = this.weights[feature];
      const gain = factor * weight;
      for (let at = 0; at < documents.length; at++) into[documents[at]] += gain * weights[at];
    }
  }

  private vectorOf(counts: FeatureCounts): [feature: number, weight: number][] {
    let length = 0;
    for (const count of counts.values()) length += count;
    const against = saturation * (1 - lengthPart + (lengthPart * length) / this.meanLength);
    const vector: [number, number][] = [];
    let squares = 0;
    for (const [feature, count] of counts) {
      const id = this.idOf.get(feature);
      if (id === undefined) continue;
      const weight = (this.rarities[id] * count * (saturation + 1)) / (count + against);
      vector.push([id, weight]);
      squares += weight ** 2;
    }
    const norm = Math.sqrt(squares);
    return vector.map(([id, weight]) => [id, weight / norm]);
  }
}
