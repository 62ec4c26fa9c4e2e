import { newId, REDIS } from '@domdom/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { ContentInput } from '../contents/contents.service';

/** What an author looks at before it is stored. */
export interface PreviewInput {
  personId: string;
  /** The stored content, if there is one, whose files the parameters name. */
  contentId: string | null;
  input: ContentInput;
  /** The part to begin with, by its place in each list on the way to it. */
  openAt: number[];
}
const keptSeconds = 600;
/** Each may be as long as a lesson: one person at a form needs the newest, and with two forms open a few. */
const mostOfPerson = 5;

const keyOf = (name: string) => `h5p:preview:${name}`;

/** Keeps what an author previews on the host of lessons, where their form cannot be sent to. */
@Injectable()
export class PreviewInputs {
  constructor(@Inject(REDIS) private readonly redis: Redis) {}

  /** @returns the name under which it is kept for ten minutes, or until five newer ones of the same person are */
  async keep(preview: PreviewInput): Promise<string> {
    const name = newId();
    const names = `h5p:previews:${preview.personId}`;
    await this.redis.set(keyOf(name), JSON.stringify(preview), 'EX', keptSeconds);
    await this.redis.lpush(names, name);
    await this.redis.expire(names, keptSeconds);
    const older = await this.redis.lrange(names, mostOfPerson, -1);
    if (older.length === 0) return name;
    await this.redis.ltrim(names, 0, mostOfPerson - 1);
    await this.redis.del(...older.map(keyOf));
    return name;
  }

  async find(name: string): Promise<PreviewInput | null> {
    const found = await this.redis.get(keyOf(name));
    return found ? (JSON.parse(found) as PreviewInput) : null;
  }
}
