/**
 * Listens to a track and tells how loud it is, from 0 to 1, some ten times a second.
 * @returns what ends it
 */
export function listenTo(track: MediaStreamTrack, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
    // A quiet voice is at about -50 dB, a loud one at -10.
    const decibels = 10 * Math.log10(power + 1e-10);
    tell(Math.min(1, Math.max(0, (decibels + 55) / 45)));
  }, 100);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

/** Two soft notes, by which somebody hears whether their sound is on. */
export async function ring(): Promise<void> {
  const context = new AudioContext();
  await context.resume();
  const start = context.currentTime + 0.05;
  for (const [index, pitch] of [523, 784].entries()) {
    const note = context.createOscillator();
    const volume = context.createGain();
    note.frequency.value = pitch;
    const at = start + index * 0.45;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.25, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    note.connect(volume).connect(context.destination);
    note.start(at);
    note.stop(at + 0.65);
  }
  await new Promise((resolve) => setTimeout(resolve, 1400));
  await context.close();
}
