/** "DomDom.Choice 1.0", as content and its nested parts name the library they are made with. */
export interface LibraryName {
  machineName: string;
  majorVersion: number;
  minorVersion: number;
}

/** Reads "DomDom.Choice 1.0" and "DomDom.Choice-1.0"; undefined when it is neither. */
export const parseLibraryName = (name: string): LibraryName | undefined => {
  const parts = /^([\w.-]{1,255})[ -](\d{1,5})\.(\d{1,5})$/.exec(name);
  return parts
    ? { machineName: parts[1]!, majorVersion: Number(parts[2]), minorVersion: Number(parts[3]) }
    : undefined;
};

export const machineNameOf = (name: string): string => parseLibraryName(name)?.machineName ?? name;
