/** The libraries named anywhere inside parameters: "DomDom.Choice 1.0". */
export function librariesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(librariesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'library' && typeof inner === 'string' ? [inner] : librariesIn(inner),
  );
}
