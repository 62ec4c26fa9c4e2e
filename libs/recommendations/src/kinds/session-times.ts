/** Classes that begin at this time or later are for those who work by day. */
const evening = '17:00';

/** JSON of how many sessions fall into each time (see `SuitTime`), or which part of them; `begins` is a column. */
export function sessionTimes(begins: string, figures: 'counts' | 'shares'): string {
  const local = `(${begins} at time zone 'Asia/Ho_Chi_Minh')`;
  const weekend = `extract(isodow from ${local}) >= 6`;
  const late = `${local}::time >= '${evening}'::time`;
  const figure = (condition: string) =>
    figures === 'counts' ? `count(*) filter (where ${condition})` : `avg((${condition})::int)::float8`;
  return `jsonb_build_object('daytime', ${figure(`not ${weekend} and not ${late}`)},
    'evening', ${figure(late)}, 'weekend', ${figure(weekend)})`;
}
