/**
 * Pictures of the elements in every look, for people to look at, and to compare before and after a change: `pnpm run look` after a build.
 *
 * Pictures go to `.look/`. Where there is one from before, the share of pixels that differ by more than a shade is printed, and the
 * command ends with 1 when it is more than half a per cent; `pnpm run look -- --accept` takes the new ones as they are. Letters are drawn
 * differently on every machine, so the pictures are not kept with the code (docs/decisions/looks.md).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { startBrowser } from '../tests/e2e/demo.ts';
import { startLookSite } from '../tests/e2e/look-site.ts';
import { LOOKS, openScene, SCENES } from '../tests/e2e/looks.ts';

const OUT = new URL('../.look/', import.meta.url);
/** Share of pixels that may differ. */
const TOLERATED = 0.005;
const accept = process.argv.includes('--accept');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);

/** Share of pixels that differ; 1 where the size does. The browser reads the pictures. */
function difference(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const read = async (picture: string) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = await Promise.all(pictures.map(read));
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4)
        if ([0, 1, 2].some((i) => Math.abs((a.data[at + i] ?? 0) - (b.data[at + i] ?? 0)) > 24)) differing++;
      return differing / (a.width * a.height);
    },
    [before.toString('base64'), after.toString('base64')],
  );
}

await mkdir(OUT, { recursive: true });
const [browser, site] = await Promise.all([startBrowser(), startLookSite()]);
const reader = await browser.newPage();
let changed = 0;
for (const scene of SCENES)
  for (const look of LOOKS) {
    const name = `${scene.name}-${look.name}.png`;
    if (only !== undefined && !name.includes(only)) continue;
    const page = await openScene(browser, site.url, scene, look);
    const picture = await page.screenshot({ fullPage: true });
    await page.context().close();
    const file = new URL(name, OUT);
    const before = accept ? undefined : await readFile(file).catch(() => undefined);
    const share = before ? await difference(reader, before, picture) : 0;
    if (share > TOLERATED) changed++;
    const kept = before && share > TOLERATED ? new URL(name.replace('.png', '.new.png'), OUT) : file;
    await writeFile(kept, picture);
    console.log(`${name}  ${before ? `${(share * 100).toFixed(2)} % differ` : 'taken'}`);
  }
await browser.close();
await site.close();
process.exitCode = changed > 0 ? 1 : 0;
