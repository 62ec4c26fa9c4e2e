/** Pages that may be kept for a time without a line. All others never wait for the service worker. */
const keepable = [/^(\/en)?\/organise\/classes\/[^/]+\/sessions\/[^/]+\/attendance$/];
/** Where somebody else may become the one who holds the phone. */
const partings = /^(\/en)?\/(sign-in|sign-out|sign-up|household|on-behalf)(\/|$)/;

export const isKeepable = (path: string): boolean => keepable.some((one) => one.test(path));
export const isParting = (method: string, path: string): boolean => method !== 'GET' && partings.test(path);
