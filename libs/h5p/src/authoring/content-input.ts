import type { ContentInput } from '../contents/contents.service';
import { isTooDeep } from '../contents/too-deep';
import { h5pErrors } from '../domain/h5p.errors';

type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What the form sends: `{library, params, metadata}` as JSON in one field.
 * @throws h5p.unreadableParams
 */
export function readContentInput(json: unknown): ContentInput {
  let content: unknown = json;
  if (typeof json === 'string') {
    try {
      content = JSON.parse(json);
    } catch {
      throw h5pErrors.unreadableParams();
    }
  }
  if (!isObject(content) || typeof content['library'] !== 'string' || !isObject(content['params'])) {
    throw h5pErrors.unreadableParams();
  }
  if (isTooDeep(content)) throw h5pErrors.unreadableParams();
  const metadata = isObject(content['metadata']) ? content['metadata'] : {};
  return { library: content['library'], params: content['params'], metadata };
}
