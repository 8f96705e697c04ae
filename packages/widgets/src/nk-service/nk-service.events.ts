import type { Service } from '@neighbourhood-kit/core/services';

/** Somebody wants to be referred to a service. A host that has its own way prevents the default. */
export class NkReferEvent extends Event {
  static readonly eventName = 'nk-refer';

  /**
   * @param detail - The service asked for.
   * @param service - The whole entry.
   */
  constructor(
    readonly detail: { readonly serviceId: string; readonly serviceName: string },
    readonly service: Service,
  ) {
    super(NkReferEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'nk-refer': NkReferEvent;
  }
}
