/* eslint-disable @typescript-eslint/no-non-null-assertion -- a test fails on what is not there */
import { expect } from 'vitest';
import { NkOutcomeChart } from '../nk-outcome-chart/nk-outcome-chart.define.js';
import { OUTCOME_NOW } from '../nk-outcome-chart/nk-outcome-chart.examples.js';
import { mount } from './mount.js';

/** A busy machine may need long to hand out the statistics. */
export const PATIENT = { timeout: 10_000 };

/** Puts a chart of figures on the page, and waits until it is drawn. */
export async function chart(data: unknown, set: Partial<NkOutcomeChart> = {}): Promise<NkOutcomeChart> {
  const element = new NkOutcomeChart();
  element.clock = () => OUTCOME_NOW;
  Object.assign(element, { data }, set);
  await mount(element);
  await expect.poll(() => element.shadowRoot!.textContent.includes('Loading'), PATIENT).toBe(false);
  await expect.poll(() => viewBox(element)?.width ?? element.clientWidth, PATIENT).toBe(element.clientWidth);
  return element;
}

/** Everything in a chart that a selector finds. */
export const all = (element: NkOutcomeChart, selector: string) => [...element.shadowRoot!.querySelectorAll(selector)];
/** The first thing in a chart that a selector finds. */
export const one = (element: NkOutcomeChart, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
/** The box that the drawing is drawn in; undefined before it is. */
export const viewBox = (element: NkOutcomeChart) =>
  element.shadowRoot!.querySelector<SVGSVGElement>('.plot svg')?.viewBox.baseVal;
/** How many shapes stand in the path of one kind of mark. */
export const shapes = (element: NkOutcomeChart, kind: string) =>
  all(element, `.plot .mark.${kind}`).reduce((sum, path) => sum + path.getAttribute('d')!.match(/M/g)!.length, 0);
/** What is said of the value under the pointer or the keys. */
export const readout = (element: NkOutcomeChart) => one(element, '.readout').innerText.replace(/\s+/g, ' ');
