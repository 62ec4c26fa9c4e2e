import { bitrates, cameraSize, screenFrameRate } from './bitrates';
import type { OpenPeer, PeerListener, PeerState, Tracks } from './peer';
import { nothing, type Received } from './quality';

const states: Partial<Record<RTCPeerConnectionState, PeerState>> = {
  connected: 'connected',
  disconnected: 'unsteady',
  failed: 'failed',
};

/** A connection of this browser. */
export const openBrowserPeer: OpenPeer<MediaStreamTrack> = (iceServers, listener) => {
  const pc = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
  listen(pc, listener);
  let audio: RTCRtpSender | null = null;
  let video: RTCRtpSender | null = null;
  const replace = async (tracks: Tracks<MediaStreamTrack>) => {
    await Promise.all([audio?.replaceTrack(tracks.audio), video?.replaceTrack(tracks.video)]);
  };
  return {
    async offer(tracks, picture) {
      if (picture === 'camera')
        audio = pc.addTransceiver('audio', {
          direction: 'sendonly',
          sendEncodings: [{ maxBitrate: bitrates.voice }],
        }).sender;
      video = pc.addTransceiver('video', {
        direction: 'sendonly',
        sendEncodings: [
          {
            maxBitrate: bitrates[picture],
            maxFramerate: picture === 'camera' ? cameraSize.frameRate : screenFrameRate,
          },
        ],
      }).sender;
      await replace(tracks);
      await pc.setLocalDescription();
      return described(pc);
    },
    accept: (answer) => pc.setRemoteDescription(answer),
    async answer(offer) {
      await pc.setRemoteDescription(offer);
      await pc.setLocalDescription();
      return described(pc);
    },
    replace,
    received: () => receivedBy(pc),
    close() {
      pc.onicecandidate = null;
      pc.ontrack = null;
      pc.onconnectionstatechange = null;
      pc.close();
    },
  };
};

function listen(pc: RTCPeerConnection, listener: PeerListener<MediaStreamTrack>): void {
  pc.onicecandidate = ({ candidate }) => {
    const { candidate: line = '', sdpMid = null, sdpMLineIndex = null } = candidate?.toJSON() ?? {};
    listener.candidate(candidate ? { candidate: line, sdpMid, sdpMLineIndex } : null);
  };
  pc.ontrack = ({ track }) => listener.track(track.kind === 'audio' ? 'audio' : 'video', track);
  pc.onconnectionstatechange = () => {
    const state = states[pc.connectionState];
    if (state) listener.state(state);
  };
}

function described(pc: RTCPeerConnection): { type: 'offer' | 'answer'; sdp: string } {
  const { type, sdp } = pc.localDescription ?? { type: 'offer', sdp: '' };
  return { type: type === 'answer' ? 'answer' : 'offer', sdp };
}

type Inbound = RTCInboundRtpStreamStats & { audioLevel?: number };

async function receivedBy(pc: RTCPeerConnection): Promise<Received> {
  const sum = { ...nothing };
  (await pc.getStats()).forEach((report: Inbound) => {
    if (report.type !== 'inbound-rtp') return;
    sum.packets += report.packetsReceived ?? 0;
    sum.lost += report.packetsLost ?? 0;
    sum.bytes += report.bytesReceived ?? 0;
    if (report.kind === 'video') {
      sum.videoBytes += report.bytesReceived ?? 0;
      sum.framesDecoded += report.framesDecoded ?? 0;
    } else sum.level = report.audioLevel ?? null;
  });
  return sum;
}
