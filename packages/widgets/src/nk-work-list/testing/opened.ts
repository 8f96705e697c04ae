import { page } from 'vitest/browser';
import { mount } from '../../testing/mount.js';
import { NkWorkList } from '../nk-work-list.define.js';
import { PracticeDesk } from './practice-desk.js';

/** Puts a work list over a desk on the page. */
export async function withDesk(desk = new PracticeDesk()): Promise<NkWorkList> {
  const element = new NkWorkList();
  element.desk = desk;
  return mount(element);
}

/** Presses a button by its name. */
export const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** What has the focus. */
export const focused = (element: NkWorkList): Element | null => element.shadowRoot?.activeElement ?? null;

/** What was announced last. */
export const announced = (element: NkWorkList): string | null =>
  element.shadowRoot?.querySelector('[role=status]')?.textContent ?? null;
