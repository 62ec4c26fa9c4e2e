import { applyDecorators, Header } from '@nestjs/common';

/** An answer that programs of any origin may read: keys, lists and badges are there to be checked by everybody. */
export const ForEverybody = (type: string) =>
  applyDecorators(
    Header('Content-Type', type),
    Header('Access-Control-Allow-Origin', '*'),
    Header('Cross-Origin-Resource-Policy', 'cross-origin'),
  );

/** The media type of a signed credential (Open Badges 3.0, section 5.2). */
export const credentialType = 'application/vc+ld+json';
