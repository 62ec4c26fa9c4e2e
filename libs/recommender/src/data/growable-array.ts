type NumberArray = Int32Array | Float64Array;

/** A typed array that doubles as it fills: tens of millions of numbers without boxing. */
export class GrowableArray<T extends NumberArray> {
  private buffer: T;
  private used = 0;

  constructor(private readonly create: (length: number) => T) {
    this.buffer = create(1024);
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.buffer.length) {
      const larger = this.create(this.buffer.length * 2);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    this.buffer[this.used++] = value;
  }

  set(index: number, value: number): void {
    this.buffer[index] = value;
  }

  at(index: number): number {
    return this.buffer[index];
  }
}
