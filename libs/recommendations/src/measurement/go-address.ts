/**
 * Where the card of a recommendation leads: by the way that notes that it was followed, where the view was noted; else
 * straight to the item.
 */
export const goAddress = (viewId: string | null, rank: number, path: string): string =>
  viewId === null ? path : `/recommendations/go/${viewId}/${rank}`;
