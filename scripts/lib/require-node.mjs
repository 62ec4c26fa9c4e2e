// Imported first by every script: says what is wrong before a newer syntax or API fails with a riddle.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js ${process.versions.node} is too old: version 20.19 or newer is needed (https://nodejs.org/en/download).`,
  );
  process.exit(1);
}
