import path from 'node:path';

/** The folder of the checkout, absolute. */
export const root = path.resolve(import.meta.dirname, '..', '..');

/** A path inside the checkout, absolute. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Where everything that this machine keeps lies: setting DATA_DIR, else `.data` in the checkout. */
export const dataDirectory = () => path.resolve(root, process.env.DATA_DIR || '.data');
