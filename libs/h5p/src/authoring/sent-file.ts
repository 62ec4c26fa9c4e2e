/** A file as multer hands it over: in memory, or on this machine's disk. */
export interface SentFile {
  buffer: Buffer;
  path: string;
}
