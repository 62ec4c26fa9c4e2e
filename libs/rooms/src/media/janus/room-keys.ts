import { createHmac } from 'node:crypto';

/** What a room is called in Janus, what is needed to end it, and what to come in. */
export interface RoomKeys {
  room: string;
  secret: string;
  pin: string;
}

/**
 * Makes the keys of rooms from the site's secret, so that every process of the portal knows them without being told,
 * and nobody else can work them out. They never reach a browser.
 */
export const roomKeys =
  (siteSecret: string) =>
  (roomId: string): RoomKeys => {
    const key = (purpose: string) =>
      createHmac('sha256', siteSecret).update(`media:${purpose}:${roomId}`).digest('base64url').slice(0, 32);
    return { room: key('room'), secret: key('secret'), pin: key('pin') };
  };
