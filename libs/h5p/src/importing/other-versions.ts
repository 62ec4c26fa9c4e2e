const machineNameOf = (name: string) => name.slice(0, name.lastIndexOf('-'));

/** The installed versions of libraries that are wanted in another one: "H5P.MultiChoice-1.16". */
export function otherVersions(missing: readonly string[], installed: readonly string[]): string[] {
  const wanted = new Set(missing.map(machineNameOf));
  return installed.filter((name) => wanted.has(machineNameOf(name))).sort();
}
