/** A content type that a hub offers. */
export interface HubType {
  machineName: string;
  title: string;
  /** One sentence about it; empty when the hub says nothing. */
  summary: string;
  major: number;
  minor: number;
  patch: number;
  /** The version of H5P's core that it needs. */
  core: { major: number; minor: number };
}

/** Port: where content types can be fetched from. */
export abstract class ContentTypeHub {
  /** What the hub offers, sorted by title. @throws h5p-types.hubOff, h5p-types.hubSilent */
  abstract list(): Promise<HubType[]>;
  /**
   * Puts the package of a content type into a file of this machine.
   * @throws h5p-types.hubOff, h5p-types.hubSilent, h5p-types.unknown for a type that is not on the list
   */
  abstract download(machineName: string, file: string): Promise<void>;
}
