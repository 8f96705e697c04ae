import { ReactiveElement } from 'lit';

/** The element that is being upgraded. */
let upgrading: HTMLElement | undefined;

/**
 * Lets elements be upgraded: puts a class under Lit's whose constructor gives out the element that is being upgraded in place of a new one.
 * A constructor may return another object (it is how browsers upgrade elements of a name that is registered late, and polyfills too): the
 * constructors of the classes above it then set up that object, private fields included.
 */
export function allowUpgrades(): void {
  class NewOrUpgraded extends HTMLElement {
    constructor() {
      const element = upgrading;
      upgrading = undefined;
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- `upgrade` gave it the class
      if (element) return element;
      super();
    }
  }
  Object.setPrototypeOf(ReactiveElement, NewOrUpgraded);
}

/**
 * Makes an element that is there already into one of a class, after `allowUpgrades`: references to it stay good.
 * @param element - The element.
 * @param elementClass - The class.
 * @returns The same element.
 */
export function upgrade(element: HTMLElement, elementClass: typeof ReactiveElement): ReactiveElement {
  // Lit prepares a class when it is asked for its attributes, which a browser does on registering it.
  Reflect.get(elementClass, 'observedAttributes');
  Object.setPrototypeOf(element, elementClass.prototype);
  upgrading = element;
  return Reflect.construct(elementClass, []) as ReactiveElement;
}
