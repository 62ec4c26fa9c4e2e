/** What people send, in bits a second: a face to be recognised and a voice to be understood, on a phone's line. */
export const bitrates = { voice: 24_000, camera: 150_000, screen: 400_000 };
export const cameraSize = { width: 320, height: 240, frameRate: 15 };
export const screenFrameRate = 5;

/** What wraps sound and picture on the way (RTP, SRTP, UDP, IP), in bits a second: fifty packets of sound, some twenty of picture. */
const wrapping = { voice: 50 * 54 * 8, picture: 20 * 54 * 8 };

const megabytesAnHour = (bitsPerSecond: number): number => (bitsPerSecond * 3600) / 8 / 1e6;

/** What an hour costs somebody who listens to one speaker, in megabytes rounded to ten. */
export const anHour = (soundOnly: boolean): number => {
  const sound = bitrates.voice + wrapping.voice;
  const all = soundOnly ? sound : sound + bitrates.camera + wrapping.picture;
  return Math.round(megabytesAnHour(all) / 10) * 10;
};

const thrifty = `usedtx=1;maxaveragebitrate=${bitrates.voice}`;

/**
 * What an engine answers for sound says nothing of how much: with this, a browser sends a modest voice that falls
 * silent when nobody speaks (RFC 7587).
 */
export function withThriftySound(sdp: string): string {
  const type = /^a=rtpmap:(\d+) opus\//im.exec(sdp)?.[1];
  if (!type) return sdp;
  const settings = new RegExp(`^a=fmtp:${type} .*$`, 'm');
  if (settings.test(sdp)) return sdp.replace(settings, (line) => `${line};${thrifty}`);
  return sdp.replace(
    new RegExp(`^a=rtpmap:${type} .*$`, 'm'),
    (line) => `${line}\r\na=fmtp:${type} ${thrifty}`,
  );
}
