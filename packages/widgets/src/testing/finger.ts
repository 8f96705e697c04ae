import { cdp } from 'vitest/browser';

/**
 * Lets the device be used with a finger, or with a mouse again.
 * @param finger - True for a telephone.
 */
export async function useFinger(finger: boolean): Promise<void> {
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: finger });
}
