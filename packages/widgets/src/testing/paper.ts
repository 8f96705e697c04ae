import { cdp } from 'vitest/browser';

/**
 * Draws the page as it is printed, or on the screen again.
 * @param media - Paper or screen.
 */
export async function drawOn(media: 'print' | 'screen'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { media });
}
