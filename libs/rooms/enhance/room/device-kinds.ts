/** Why there is no track: the person or the browser said no, there is no such device, or another program has it. */
export type DeviceProblem = 'refused' | 'missing' | 'busy' | 'unable';

export interface Device {
  id: string;
  kind: 'audio' | 'video';
  label: string;
}
