import { Assets, requestContext, sendCompressed } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { h5pWords } from '../h5p.messages';
import { playDocument, playPolicy } from './play.document';
import { playWords } from './play.messages';
import type { Playing } from './playing';

/** Where a playing page stands. */
export interface PlayPlace {
  /** Below which address its answers and states are taken, and what every such address ends with. */
  record: { base: string; query: string } | null;
  /** The pages that may hold it in a frame, as a policy names them. */
  ancestors: string;
  /** The lesson as text, for who has no JavaScript; null where there is none. */
  textUrl: string | null;
  /** The part that the page begins with, by its place in each list on the way to it. */
  openAt?: readonly number[];
}

/** Sends the page in which a content plays. */
@Injectable()
export class PlaySender {
  constructor(private readonly assets: Assets) {}

  send(request: Request, response: Response, playing: Playing, place: PlayPlace): void {
    const language = requestContext.language();
    const { tracking, contentId } = playing;
    const record = tracking ? place.record : null;
    const stateUrl = record && `${record.base}/state/:contentId/:dataType/:subContentId${record.query}`;
    const html = playDocument({
      playing: {
        ...playing,
        integration: {
          ...playing.integration,
          ajax: { ...playing.integration.ajax, contentUserData: stateUrl ?? '' },
        },
      },
      settings: {
        contentId,
        attemptId: tracking?.attemptId ?? null,
        finished: tracking?.finished ?? false,
        statementsUrl: record && `${record.base}/attempts/:attempt/statements${record.query}`,
        stateUrl,
        stateAt: tracking?.stateAt ?? 0,
        openAt: place.openAt ?? [],
        words: playWords[language],
      },
      script: this.assets.url('h5p-play.js'),
      style: this.assets.url('h5p-play.css'),
      language,
      noScript: h5pWords[language].readAsText,
      textPath: place.textUrl,
    });
    response.removeHeader('X-Frame-Options');
    response.setHeader('Content-Security-Policy', playPolicy(playing.ownOnly, place.ancestors));
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'private, no-store');
    response.type('html');
    sendCompressed(request, response, html);
  }
}
