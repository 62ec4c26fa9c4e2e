/** The libraries that the editor asks about: "H5P.MultiChoice 1.16". Browsers send lists as `libraries[]`. */
export function libraryNamesIn(body: Record<string, unknown>): string[] {
  const given = body['libraries'] ?? body['libraries[]'];
  const list = Array.isArray(given) ? given : [given];
  return list
    .filter((name): name is string => typeof name === 'string' && / \d+\.\d+$/.test(name))
    .slice(0, 500);
}
