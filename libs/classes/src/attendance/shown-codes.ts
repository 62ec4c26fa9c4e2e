import { PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import type { ShownCodesDto } from '../dto/check-in.dto';
import type { ShownCodes } from './check-in.service';

/** Draws the codes of a moment. */
@Injectable()
export class CodeDrawer {
  constructor(private readonly config: PlatformConfig) {}

  /** The address that people type. */
  get typed(): string {
    return `${this.config.address.replace(/^https?:\/\//, '')}/check-in`;
  }

  async draw({ codes, present, registered }: ShownCodes): Promise<ShownCodesDto> {
    const address = codes && `${this.config.address}/check-in/${codes.pass}`;
    return {
      digits: codes?.digits ?? null,
      address,
      picture: address && (await this.square(address)),
      present,
      registered,
    };
  }

  /** The square code that opens the page of a class. */
  classSquare(classId: string): Promise<string> {
    return this.square(`${this.config.address}/classes/${classId}`);
  }

  /** A square code as an SVG in a data address. */
  private async square(text: string): Promise<string> {
    const svg = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  }
}
