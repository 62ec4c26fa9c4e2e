/** A host name has many spellings: a program may send it in capitals, a browser with the dot that stands for the root. */
const plainName = (hostname: string): string => hostname.toLowerCase().replace(/\.$/, '');

/**
 * A host name that leads to this portal too and on which scripts run that others wrote (docs/adr/0017, 0026): it
 * answers a few paths and nothing of the portal.
 */
export class GuestHost {
  private readonly hostname: string | null;

  /**
   * @param origin `https://packages.example.vn`; null when there is no such host
   * @param address the portal's own
   * @param answered the paths, without their language, that are answered here
   */
  constructor(
    readonly origin: string | null,
    private readonly address: string,
    private readonly answered: RegExp,
  ) {
    this.hostname = origin && new URL(origin).hostname;
  }

  isOwn(hostname: string): boolean {
    return this.hostname !== null && plainName(hostname) === this.hostname;
  }
  /** Whether a path, without its language, is answered on this host. */
  answers(path: string): boolean {
    return this.answered.test(path);
  }
  /** The pages that may hold what runs here in a frame, as a policy names them. */
  ancestors(): string {
    const { protocol, hostname, port, origin } = new URL(this.address);
    if (!['localhost', '127.0.0.1'].includes(hostname)) return `'self' ${origin}`;
    const at = port && `:${port}`;
    return `'self' ${protocol}//localhost${at} ${protocol}//127.0.0.1${at}`;
  }
}
