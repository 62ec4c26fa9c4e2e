import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';

const steps = 2 ** 40;

/** Where draws get their chance from; a test puts another in its place. */
@Injectable()
export class Randomness {
  /** From 0 up to, but not, 1. */
  next(): number {
    return randomInt(steps) / steps;
  }
}
