/** A service was chosen from the list. */
export class NkServiceSelectedEvent extends Event {
  static readonly eventName = 'nk-service-selected';

  /** Carries the id only: what somebody looks at is not for everybody on the page. */
  constructor(readonly detail: { readonly serviceId: string }) {
    super(NkServiceSelectedEvent.eventName, { bubbles: true, composed: true });
  }
}

/** A question was answered. Carries numbers, never the words typed, the place or the age. */
export class NkSearchEvent extends Event {
  static readonly eventName = 'nk-search';

  /** @param detail - Services found, and how many conditions narrowed the list. */
  constructor(readonly detail: { readonly total: number; readonly conditions: number }) {
    super(NkSearchEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'nk-service-selected': NkServiceSelectedEvent;
    'nk-search': NkSearchEvent;
  }
}
