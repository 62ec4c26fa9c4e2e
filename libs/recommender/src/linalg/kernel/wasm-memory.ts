import { RecommenderError } from '../../recommender-error';

const pageBytes = 65_536;
/** Every array begins with a line of the cache. */
const lineBytes = 64;
const limitBytes = 2 ** 32 - pageBytes;

/** A shared WebAssembly memory handed out from its beginning to its end, until it is taken back from a mark on. */
export class WasmMemory {
  readonly memory: WebAssembly.Memory;
  private used = lineBytes;

  /** Throws `out-of-memory`. */
  constructor(
    bytes: number,
    private readonly items: number,
  ) {
    const initial = Math.ceil((bytes + lineBytes) / pageBytes);
    if (initial * pageBytes > limitBytes) throw this.full();
    try {
      this.memory = new WebAssembly.Memory({ initial, maximum: 65_536, shared: true });
    } catch {
      throw this.full();
    }
  }

  /** The address of so many bytes, which are zero unless they were handed out before. Throws `out-of-memory`. */
  take(bytes: number): number {
    const at = this.used;
    const end = at + Math.ceil(bytes / lineBytes) * lineBytes;
    if (end > limitBytes) throw this.full();
    const missing = Math.ceil(end / pageBytes) - this.memory.buffer.byteLength / pageBytes;
    if (missing > 0) {
      try {
        this.memory.grow(missing);
      } catch {
        throw this.full();
      }
    }
    this.used = end;
    return at;
  }

  /** Where the next array will begin. */
  get mark(): number {
    return this.used;
  }

  /** Takes back all that was handed out since the mark. */
  release(mark: number): void {
    this.used = mark;
  }

  singles(at: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, length);
  }

  doubles(at: number, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, at, length);
  }

  words(at: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, length);
  }

  private full(): RecommenderError {
    return new RecommenderError('out-of-memory', { items: this.items });
  }
}
