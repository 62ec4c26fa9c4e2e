import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { RecommenderError } from '../recommender-error';

/**
 * A saved model: 8 bytes of magic, format version and header length (uint32, little endian), a JSON header,
 * the arrays it lists (each starting at a multiple of 8, in the machine's byte order, which the header
 * names), and the SHA-256 of all before it.
 */
const magic = Buffer.from('RECMODEL', 'latin1');
export const formatVersion = 2;
const fixedBytes = magic.length + 8;
const checksumBytes = 32;

const arrayTypes = { Float64Array, Float32Array, Int32Array, Uint8Array } as const;
type ArrayTypeName = keyof typeof arrayTypes;
type SavedArray = Float64Array | Float32Array | Int32Array | Uint8Array;

export interface ModelFile<Options> {
  readonly model: string;
  readonly itemCount: number;
  readonly options: Options;
  readonly arrays: Readonly<Record<string, SavedArray>>;
}

interface Header<Options> {
  readonly model: string;
  readonly itemCount: number;
  readonly options: Options;
  readonly byteOrder: 'LE' | 'BE';
  readonly arrays: readonly {
    readonly name: string;
    readonly type: ArrayTypeName;
    readonly length: number;
  }[];
}

export function writeModelFile<Options>(file: ModelFile<Options>): Uint8Array {
  const arrays = Object.entries(file.arrays);
  const header: Header<Options> = {
    model: file.model,
    itemCount: file.itemCount,
    options: file.options,
    byteOrder: endianness(),
    arrays: arrays.map(([name, array]) => ({ name, type: typeName(array), length: array.length })),
  };
  const headerBytes = Buffer.from(JSON.stringify(header), 'utf8');
  let size = padded(fixedBytes + headerBytes.length);
  for (const [, array] of arrays) size += padded(array.byteLength);

  const bytes = Buffer.alloc(size + checksumBytes);
  magic.copy(bytes);
  bytes.writeUInt32LE(formatVersion, magic.length);
  bytes.writeUInt32LE(headerBytes.length, magic.length + 4);
  headerBytes.copy(bytes, fixedBytes);
  let at = padded(fixedBytes + headerBytes.length);
  for (const [, array] of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  checksum(bytes.subarray(0, size)).copy(bytes, size);
  return bytes;
}

/**
 * Throws `model-file-foreign` (not a model at all), `model-file-version` (another format),
 * `model-file-damaged` (truncated or changed), `model-file-other` (not the model expected).
 */
export function readModelFile<Options>(input: Uint8Array, expected: string): ModelFile<Options> {
  const { bytes, header } = openModelFile<Options>(input);
  if (header.model !== expected) {
    throw new RecommenderError('model-file-other', { found: header.model, expected });
  }
  const arrays: Record<string, SavedArray> = {};
  let at = padded(fixedBytes + bytes.readUInt32LE(magic.length + 4));
  for (const { name, type, length } of header.arrays) {
    const array = new arrayTypes[type](length);
    new Uint8Array(array.buffer).set(bytes.subarray(at, at + array.byteLength));
    arrays[name] = array;
    at += padded(array.byteLength);
  }
  return { model: header.model, itemCount: header.itemCount, options: header.options, arrays };
}

/** Which kind of model the bytes hold. Throws as `readModelFile` does. */
export function modelFileName(input: Uint8Array): string {
  return openModelFile<unknown>(input).header.model;
}

/** A saved array of the type and length that the model's shape demands, else `model-file-damaged`. */
export function savedArray<T extends SavedArray>(
  file: ModelFile<unknown>,
  name: string,
  type: new (length: number) => T,
  length: number,
): T {
  const array = file.arrays[name];
  if (!(array instanceof type) || array.length !== length) {
    throw new RecommenderError('model-file-damaged', {});
  }
  return array;
}

function openModelFile<Options>(input: Uint8Array): { bytes: Buffer; header: Header<Options> } {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (!bytes.subarray(0, magic.length).equals(magic)) throw new RecommenderError('model-file-foreign', {});
  if (bytes.length < fixedBytes + checksumBytes) throw new RecommenderError('model-file-damaged', {});
  const found = bytes.readUInt32LE(magic.length);
  if (found !== formatVersion) {
    throw new RecommenderError('model-file-version', { found, supported: formatVersion });
  }
  const body = bytes.subarray(0, bytes.length - checksumBytes);
  if (!checksum(body).equals(bytes.subarray(body.length)))
    throw new RecommenderError('model-file-damaged', {});
  const headerEnd = fixedBytes + bytes.readUInt32LE(magic.length + 4);
  const header =
    headerEnd <= body.length ? readHeader<Options>(bytes.toString('utf8', fixedBytes, headerEnd)) : null;
  if (!header || padded(headerEnd) + bytesOf(header) !== body.length) {
    throw new RecommenderError('model-file-damaged', {});
  }
  return { bytes, header };
}

/** Null for what no model writes: a checksum can be made anew for any header. */
function readHeader<Options>(text: string): Header<Options> | null {
  let read: Partial<Header<Options>> | null;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const sound =
    typeof read?.model === 'string' &&
    isLength(read.itemCount) &&
    typeof read.options === 'object' &&
    read.options !== null &&
    read.byteOrder === endianness() &&
    Array.isArray(read.arrays) &&
    read.arrays.every((array) => isLength(array?.length) && Object.hasOwn(arrayTypes, array.type));
  return sound ? (read as Header<Options>) : null;
}

/** Items are counted in 32 bits. */
const isLength = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 32;

/** How many bytes the arrays take, so that no room is made for what is not there. */
const bytesOf = ({ arrays }: Header<unknown>): number =>
  arrays.reduce((sum, { type, length }) => sum + padded(length * arrayTypes[type].BYTES_PER_ELEMENT), 0);

function typeName(array: SavedArray): ArrayTypeName {
  if (array instanceof Float64Array) return 'Float64Array';
  if (array instanceof Float32Array) return 'Float32Array';
  return array instanceof Int32Array ? 'Int32Array' : 'Uint8Array';
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function padded(size: number): number {
  return Math.ceil(size / 8) * 8;
}
