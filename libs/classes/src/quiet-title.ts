/** What notices call a class: nothing, where its title would tell too much; the words then do without it. */
export const quietTitle = (of: { title: string; sensitive: boolean }): string =>
  of.sensitive ? '' : of.title;
