import type { SessionDescription } from '../../protocol';

/** What Janus sends, of what the portal reads of it. */
export interface JanusMessage {
  janus: string;
  transaction?: string;
  session_id?: number;
  sender?: number;
  data?: { id?: number };
  error?: { code?: number; reason?: string };
  plugindata?: { data?: JanusData };
  jsep?: SessionDescription;
  /** Of `hangup`. */
  reason?: string;
}

/** The answer of the VideoRoom plugin. */
export interface JanusData {
  videoroom?: string;
  error_code?: number;
  error?: string;
  private_id?: number;
  streams?: { mid?: string; type?: string; feed_id?: string; feed_mid?: string }[];
  participants?: { id?: string; publisher?: boolean }[];
  exists?: boolean;
}

/** What the portal asks of the VideoRoom plugin; `request` says what. */
export type JanusBody = { request: string } & Record<string, unknown>;

/** Null for what is no message: it is passed over. */
export function readJanusMessage(text: string): JanusMessage | null {
  try {
    const message: unknown = JSON.parse(text);
    const isMessage = typeof message === 'object' && message !== null && 'janus' in message;
    return isMessage ? (message as JanusMessage) : null;
  } catch {
    return null;
  }
}
