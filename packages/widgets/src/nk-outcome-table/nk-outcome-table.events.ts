/** The chart of a measure was opened or closed in place. */
export class NkMeasureToggledEvent extends Event {
  static readonly eventName = 'nk-measure-toggled';

  /** @param detail - Id of the measure, empty when it has none, and whether its chart is now open. */
  constructor(readonly detail: { readonly measureId: string; readonly open: boolean }) {
    super(NkMeasureToggledEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'nk-measure-toggled': NkMeasureToggledEvent;
  }
}
