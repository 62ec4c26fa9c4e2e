/** The picture of one of our own content types. Genuine ones often have none. */
export function KindIcon({ library }: { library: string }) {
  if (!library.startsWith('DomDom.')) return null;
  const folder = library.replace(' ', '-');
  return <img src={`/h5p/libraries/${folder}/icon.svg`} alt="" width="48" height="48" loading="lazy" />;
}
