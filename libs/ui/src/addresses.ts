/** The addresses that the frame of every page links to; the libraries that answer them use the same names. */
export const addresses = {
  home: '/',
  signIn: '/sign-in',
  /** POST */
  signOut: '/sign-out',
  account: '/account',
  notifications: '/notifications',
  household: '/household',
  /** POST with `personId` */
  switchPerson: '/household/switch',
  /** POST */
  stopActing: '/on-behalf/stop',
} as const;
