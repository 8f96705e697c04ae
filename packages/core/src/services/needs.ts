import type { Service, TermRole } from './service.js';

/**
 * Brings the word for a need or kind of service into a form that can be compared.
 * @param word - As people wrote it.
 * @returns Small letters, single spaces.
 */
export function termKey(word: string): string {
  return word.trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * Lists what a service's terms of one role are.
 * @param service - The service.
 * @param role - `need`, `service-type`…
 * @returns The names as the source has them, each once.
 */
export function termsOf(service: Pick<Service, 'terms'>, role: TermRole): string[] {
  return [
    ...new Map(
      (service.terms ?? []).filter((term) => term.role === role).map(({ name }) => [termKey(name), name]),
    ).values(),
  ];
}

/**
 * Tells whether a service carries a term, by name or code.
 * @param service - The service.
 * @param role - `need`, `service-type`…
 * @param word - The term's name or code, in whatever case.
 * @returns True when it does.
 */
export function hasTerm(service: Pick<Service, 'terms'>, role: TermRole, word: string): boolean {
  const key = termKey(word);
  return (service.terms ?? []).some(
    (term) =>
      term.role === role && (termKey(term.name) === key || (term.code !== undefined && termKey(term.code) === key)),
  );
}
