/** A point of a chart was pointed at, tapped or reached by keyboard; `null` when the pointer left. */
export class NkPointSelectedEvent extends Event {
  static readonly eventName = 'nk-point-selected';

  /** @param detail - Position of the point in the order of the chart, and its period or the name of its unit. */
  constructor(readonly detail: { readonly index: number; readonly name: string } | null) {
    super(NkPointSelectedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'nk-point-selected': NkPointSelectedEvent;
  }
}
