import type { Point } from '@neighbourhood-kit/finder';

/** Longest wait for the device to say where it is, in milliseconds. */
const TIMEOUT = 15_000;

/** Where the device is; `refused` when the visitor or the page's policy says no, `failed` when it cannot tell. */
export type FoundMe = { readonly point: Point } | 'refused' | 'failed';

/**
 * Asks the device where it is. Called only when somebody has pressed the button; the answer stays in the page.
 * @returns The point, or why there is none.
 */
export function findMe(): Promise<FoundMe> {
  // Absent on pages without https, whatever the types say.
  const geolocation = navigator.geolocation as Geolocation | undefined;
  if (!geolocation) return Promise.resolve('failed');
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        resolve({ point: { latitude, longitude } });
      },
      ({ code, PERMISSION_DENIED }) => {
        resolve(code === PERMISSION_DENIED ? 'refused' : 'failed');
      },
      { timeout: TIMEOUT, maximumAge: 5 * 60_000 },
    );
  });
}
