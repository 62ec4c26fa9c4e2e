import { spawnSync } from 'node:child_process';
import { isRoot, which } from '../lib/processes.mjs';

/** Of the one interface besides loopback in the tests' network: Janus never offers loopback addresses. */
const address = '10.99.0.1';

// A pair of interfaces that lead to each other: nothing leaves, and nothing listens outside.
const makeInterfaces = [
  'ip link set lo up',
  'ip link add media0 type veth peer name media1',
  `ip address add ${address}/24 dev media0`,
  'ip link set media0 up',
  'ip link set media1 up',
].join(' && ');

/**
 * How a command is run in a network of its own (Linux): all that the tests start lives there, so that the media engine
 * and the browsers that speak to it can be reached from nowhere else. As root by a namespace alone; as anybody else
 * within a namespace of accounts that keeps who they are and gives up its power before the command begins.
 * @returns {{ enter: (command: string[]) => string[], env: Record<string, string> } | { missing: string }}
 */
export function ownNetwork() {
  if (process.platform !== 'linux') return { missing: 'that needs Linux' };
  for (const program of ['unshare', 'ip', 'setpriv'])
    if (!which(program))
      return { missing: `that needs "${program}" (Debian: apt-get install iproute2 util-linux)` };
  const wrap = isRoot ? asRoot : asOther;
  const [program, ...args] = wrap(['true']);
  const tried = spawnSync(program, args, { encoding: 'utf8' });
  if (tried.status === 0) return { enter: wrap, env: { TEST_MEDIA_ADDRESS: address } };
  const why = (tried.stderr || tried.error?.message || '').trim().split('\n')[0];
  return {
    missing: `this account may not make one (${why}). In a container: give it the capabilities SYS_ADMIN and NET_ADMIN; or, where its network is closed to others anyway, set TEST_MEDIA_ADDRESS to its address`,
  };
}

const asRoot = (command) => [
  'unshare',
  '--net',
  '--',
  'sh',
  '-c',
  `${makeInterfaces} && exec "$@"`,
  '-',
  ...command,
];

const asOther = (command) => [
  ...['unshare', '--user', '--map-current-user', '--keep-caps', '--net', '--', 'sh', '-c'],
  `${makeInterfaces} && exec setpriv --ambient-caps=-all --inh-caps=-all -- "$@"`,
  ...['-', ...command],
];
