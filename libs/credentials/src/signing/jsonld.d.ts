/** What signing uses of jsonld, which brings no types. */
declare module 'jsonld' {
  type DocumentLoader = (address: string) => Promise<{ documentUrl: string; document: object }>;
  interface CanonizeOptions {
    algorithm: 'RDFC-1.0';
    format: 'application/n-quads';
    base: null;
    /** Refuses a document with words that no context explains, which a signature would not cover. */
    safe: true;
    rdfDirection: 'i18n-datatype';
    documentLoader: DocumentLoader;
  }
  const jsonld: { canonize(document: object, options: CanonizeOptions): Promise<string> };
  export default jsonld;
}
