import jsonld from 'jsonld';
import { contexts } from '../contexts';

/** A document whose words cannot be read with the contexts we know, or whose graph is not sound. */
export class UnreadableDocument extends Error {}

/**
 * A JSON-LD document as canonical N-Quads (RDFC-1.0): the same text however its JSON is ordered or spaced.
 * @throws UnreadableDocument for another context than ours, or a word that no context explains
 */
export async function canonical(document: object): Promise<string> {
  try {
    return await jsonld.canonize(document, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      base: null,
      safe: true,
      rdfDirection: 'i18n-datatype',
      documentLoader: async (address) => {
        const known = contexts.get(address);
        if (!known) throw new UnreadableDocument(`unknown context ${address}`);
        return { documentUrl: address, document: known };
      },
    });
  } catch (error) {
    throw new UnreadableDocument('the document cannot be read', { cause: error });
  }
}
