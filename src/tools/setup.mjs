// Makes a fresh clone ready: packages, the pinned Node, redis-server, and for the tests a browser.
// It runs on the machine's own Node (20 or newer), so it is plain JavaScript, and does nothing that is done already.
// Usage: node src/tools/setup.mjs [--packages | --test]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'node_modules', '.nabij-setup');
const forTests = process.argv.includes('--test');
const packagesOnly = process.argv.includes('--packages');

if (Number(process.versions.node.split('.')[0]) < 20)
  stop('Nabij needs Node 20 or newer: https://nodejs.org');

if (process.platform === 'win32')
  stop('Nabij runs on Linux and macOS. On Windows run it in WSL: wsl npm start');

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  say('Installing packages (once) …');
  // Run as npm's child, npm would take over settings meant for the command that started it.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci');
  writeFileSync(stamp, wanted);
}
if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) {
  stop(
    `There is no pinned Node for ${process.platform} on ${process.arch}. Start it with a Node 24 of your own: node src/main.ts`,
  );
}

if (!packagesOnly && !process.env.REDIS_URL && !works('redis-server', ['--version'])) {
  install('redis-server', 'apt-get install -y redis-server', 'brew install redis');
}
if (forTests && !works('chromium', ['--version'])) {
  // Without a browser the journeys are reported as not run; the check decides what that means.
  installIfPossible('chromium');
}

/** Installs a Debian package as root, or says which one command to run, and ends. */
function install(name, debian, mac) {
  if (installIfPossible(name)) return;
  const command = process.platform === 'darwin' ? mac : `sudo ${debian}`;
  stop(`Nabij needs ${name}. Install it with: ${command}`);
}

function installIfPossible(name) {
  if (!works('apt-get', ['--version']) || process.getuid?.() !== 0) return false;
  say(`Installing ${name} (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'pipe'] };
  const get = (...words) => spawnSync('apt-get', ['-qq', '-y', ...words], quiet);
  // A fresh machine has no list of packages; one that has a list need not fetch it.
  let done = get('install', '--no-install-recommends', name);
  if (done.status !== 0) {
    get('update');
    done = get('install', '--no-install-recommends', name);
  }
  if (done.status !== 0) process.stderr.write(done.stderr ?? '');
  return done.status === 0;
}

function works(command, words) {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

function run(command, words, name) {
  const done = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) stop(`${name} failed. Run it by hand in ${root} to see why.`);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}
