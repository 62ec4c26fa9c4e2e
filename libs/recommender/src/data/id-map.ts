const firstSlots = 16;
const firstBytes = 256;

/**
 * String ids as dense indexes 0, 1, 2, ... in the order in which they were first seen. The ids lie side by
 * side as bytes with a table of hashes over them: about 20 bytes an id besides its letters, nothing for the
 * garbage collector to walk, and no end at the 16.7 million entries that a `Map` holds.
 */
export class IdMap {
  private count = 0;
  private bytes = new Uint8Array(firstBytes);
  /** Where each id begins; the next one's beginning is its end. */
  private starts = new Uint32Array(firstSlots);
  private hashes = new Int32Array(firstSlots);
  /** Open addressing: index + 1 of the id, 0 where the slot is free. Never more than half full. */
  private slots = new Int32Array(firstSlots * 2);
  /** The id that is being looked up, three bytes a letter at most. */
  private sought = new Uint8Array(firstBytes);
  private soughtLength = 0;

  static from(ids: Iterable<string>): IdMap {
    const map = new IdMap();
    for (const id of ids) map.add(id);
    return map;
  }

  get size(): number {
    return this.count;
  }

  /** The id's index; a new id gets the next one. */
  add(id: string): number {
    const hash = this.seek(id);
    const slot = this.slotOf(hash);
    if (this.slots[slot] !== 0) return this.slots[slot] - 1;
    const index = this.count++;
    this.keep(index, hash);
    this.slots[slot] = index + 1;
    if (this.count * 2 > this.slots.length) this.spread();
    return index;
  }

  indexOf(id: string): number | undefined {
    const found = this.slots[this.slotOf(this.seek(id))];
    return found === 0 ? undefined : found - 1;
  }

  idOf(index: number): string | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    return decode(this.bytes, this.starts[index], this.starts[index + 1]);
  }

  toArray(): string[] {
    return Array.from({ length: this.count }, (_, index) =>
      decode(this.bytes, this.starts[index], this.starts[index + 1]),
    );
  }

  /** Writes the id into `sought` and returns its hash (FNV-1a over the bytes, mixed once more). */
  private seek(id: string): number {
    if (id.length * 3 > this.sought.length) this.sought = new Uint8Array(id.length * 6);
    const { sought } = this;
    let at = 0;
    // Each UTF-16 unit by itself: whatever the string holds comes out again as it was.
    for (let letter = 0; letter < id.length; letter++) {
      const unit = id.charCodeAt(letter);
      if (unit < 0x80) {
        sought[at++] = unit;
        continue;
      }
      if (unit < 0x800) {
        sought[at++] = 0xc0 | (unit >> 6);
      } else {
        sought[at++] = 0xe0 | (unit >> 12);
        sought[at++] = 0x80 | ((unit >> 6) & 0x3f);
      }
      sought[at++] = 0x80 | (unit & 0x3f);
    }
    let hash = 0x811c9dc5;
    for (let byte = 0; byte < at; byte++) hash = Math.imul(hash ^ sought[byte], 0x01000193);
    this.soughtLength = at;
    hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
    return hash ^ (hash >>> 15);
  }

  /** The slot of the id sought, or the free one where it belongs. */
  private slotOf(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0 && !this.isSought(this.slots[slot] - 1, hash)) slot = (slot + 1) & mask;
    return slot;
  }

  private isSought(index: number, hash: number): boolean {
    if (this.hashes[index] !== hash) return false;
    const start = this.starts[index];
    if (this.starts[index + 1] - start !== this.soughtLength) return false;
    for (let at = 0; at < this.soughtLength; at++) {
      if (this.bytes[start + at] !== this.sought[at]) return false;
    }
    return true;
  }

  private keep(index: number, hash: number): void {
    if (index + 1 === this.starts.length) {
      this.starts = grown(this.starts, new Uint32Array(this.starts.length * 2));
      this.hashes = grown(this.hashes, new Int32Array(this.hashes.length * 2));
    }
    const start = this.starts[index];
    const end = start + this.soughtLength;
    if (end > this.bytes.length) {
      this.bytes = grown(this.bytes, new Uint8Array(Math.max(end, this.bytes.length * 2)));
    }
    for (let at = 0; at < this.soughtLength; at++) this.bytes[start + at] = this.sought[at];
    this.starts[index + 1] = end;
    this.hashes[index] = hash;
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let index = 0; index < this.count; index++) {
      let slot = this.hashes[index] & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
    }
  }
}

function grown<T extends Uint8Array | Uint32Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

const lettersAtOnce = 4096;

function decode(bytes: Uint8Array, start: number, end: number): string {
  const units = new Uint16Array(end - start);
  let length = 0;
  for (let at = start; at < end; length++) {
    const first = bytes[at++];
    if (first < 0x80) units[length] = first;
    else if (first < 0xe0) units[length] = ((first & 0x1f) << 6) | (bytes[at++] & 0x3f);
    else units[length] = ((first & 0x0f) << 12) | ((bytes[at++] & 0x3f) << 6) | (bytes[at++] & 0x3f);
  }
  let text = '';
  for (let from = 0; from < length; from += lettersAtOnce) {
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + lettersAtOnce)));
  }
  return text;
}
