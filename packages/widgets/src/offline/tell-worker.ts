/**
 * Tells a worker of the kit (`nk-sw.ts`) which files the page has loaded, so that it keeps those that came before it did: without this a
 * first visit would leave nothing to go on with. Another worker of the host is told nothing.
 */
export function tellWorker(): void {
  // Absent where the page did not come over a secure connection.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  void container?.ready.then(({ active }) => {
    if (!active || !new URL(active.scriptURL).pathname.endsWith('/nk-sw.js')) return;
    new PerformanceObserver((list) => {
      active.postMessage(list.getEntries().map(({ name }) => name));
    }).observe({ type: 'resource', buffered: true });
  });
}
