/** Seconds, as a quiet machine with two cores measured them; for files that take much longer than their like. */
const long = {
  'browser/every-page': 540,
  'browser/recommendations': 130,
  'api/rooms-survive': 100,
  'browser/h5p-types': 90,
  'browser/states': 80,
  'browser/h5p-form': 75,
  'browser/budgets': 70,
  'browser/room.': 70,
  'api/page-queries': 60,
  'api/xapi-portal-writes': 60,
  'browser/packages': 50,
  'api/forwarding': 50,
  'api/xapi-killed': 40,
};
/** The same for all others, by where they lie. */
const usual = [
  ['/test/browser/', 30],
  ['/test/api/', 20],
  ['.db.spec.', 4],
  ['.spec.', 1],
];

/**
 * About how long a test file takes, in seconds.
 * @param {string} file its path
 */
function lengthOf(file) {
  const slashes = file.split('\\').join('/');
  const [, known] = Object.entries(long).find(([part]) => slashes.includes(`/test/${part}`)) ?? [];
  return known ?? usual.find(([part]) => slashes.includes(part))?.[1] ?? 0;
}

module.exports = { lengthOf, long };
