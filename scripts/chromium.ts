import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Quiet, without network use of its own, and able to start inside a container.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Playwright launch options: which browser to start, and how. */
export interface ChromiumLaunch {
  args: string[];
  executablePath?: string;
  channel?: 'chrome';
  env?: Record<string, string>;
}

/**
 * Finds a Chromium for tests and screenshots without downloading one: `CHROMIUM_PATH`, else the system's /usr/bin/chromium, else
 * the one inside the npm package @sparticuz/chromium (Linux x64), else an installed Chrome (other systems).
 */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return { args, executablePath: named };
  if (existsSync('/usr/bin/chromium')) return { args, executablePath: '/usr/bin/chromium' };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { args, channel: 'chrome' };
  const folder = await unpackedChromium();
  return { args, executablePath: join(folder, 'chromium'), env: withFonts(folder) };
}

/** A folder with the unpacked browser of @sparticuz/chromium, made once for each version of it. */
async function unpackedChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as {
    version: string;
  };
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  // Unpacked aside and renamed, so that a run that is stopped half-way, or two at once, never leave half a browser.
  const aside = await mkdtemp(join(cache, 'chromium-'));
  await unpackInto(aside);
  await writeFile(join(aside, 'fonts.conf'), fontsConfiguration(folder));
  await rename(aside, folder).catch(async (error: unknown) => {
    await rm(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** The package unpacks into the system's folder for temporary files and nowhere else, so that is what it is told. */
async function unpackInto(folder: string): Promise<void> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The system's fonts and, for a machine that has none, those of the package. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function withFonts(folder: string): Record<string, string> {
  const present = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(present), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}
