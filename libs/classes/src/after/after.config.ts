import { Env } from '@domdom/platform';
import { IsString } from 'class-validator';

/** Where recordings of sessions may lie. */
export class RecordingHosts {
  /** Host names, separated by spaces; what lies below one of them counts too. */
  @Env('RECORDING_HOSTS')
  @IsString()
  hosts: string = 'youtube.com youtu.be vimeo.com drive.google.com onedrive.live.com 1drv.ms';

  get all(): string[] {
    return this.hosts.toLowerCase().split(/\s+/).filter(Boolean);
  }

  allows(address: string): boolean {
    const host = new URL(address).hostname;
    return this.all.some((one) => host === one || host.endsWith(`.${one}`));
  }
}
