/**
 * Where the card of a recommendation leads: by the way that notes it was followed, for somebody whose views are noted;
 * else straight to the item.
 */
export const goAddress = (shown: { viewId: string | null; rank: number }, address: string): string =>
  shown.viewId === null ? address : `/recommendations/go/${shown.viewId}/${shown.rank}`;
