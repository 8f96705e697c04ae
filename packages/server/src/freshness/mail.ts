import type { Service } from '@neighbourhood-kit/core/services';
import { dayInWords } from '@neighbourhood-kit/core/time';
import { dueOf, ownerOf } from '@neighbourhood-kit/open-referral/freshness';
import type { ServiceLookup } from '../directory-api/services.js';
import type { Keyring } from '../keys/keyring.js';
import type { Coordinator } from '../outbox/contacts.js';
import type { Composed, DeliveryOptions, Message } from '../outbox/deliver.js';
import { nameInMail, paragraphs, signature, type Words } from '../outbox/words.js';
import type { Scoped } from '../store/scope.js';
import { tokenOfQuestion } from './questions.js';

interface Facts {
  readonly coordinator: Coordinator;
  readonly link: string;
  readonly due: string;
}

function toOwner(kind: Message['kind'], service: Service, { coordinator, link, due }: Facts): Words {
  const name = nameInMail(service.name);
  const since = service.assuredDate === undefined ? undefined : dayInWords(service.assuredDate);
  const last =
    since === undefined
      ? 'People are told that nobody has ever confirmed it.'
      : `Until then people are told that nobody has confirmed it since ${since}.`;
  return {
    subject: kind === 'first' ? `Is this still right? ${name}` : `Reminder: is this still right? ${name}`,
    text: paragraphs(
      'Hello,',
      `We tell people about ${name}. Please look whether what we say is still right, by ${due}. It takes a minute, and needs no password.`,
      `Open this page:\n\n${link}`,
      'There you can say that all of it is right, put right what has changed, or tell us that it has ended. The link works once. Anyone who has it can answer for you, so give it only to somebody who may.',
      ...(kind === 'reminder-28' ? [`This is our last reminder. ${last}`] : []),
      `We write to this address because it is in the entry. If you have nothing to do with it, or would rather talk, call us on ${coordinator.telephone}. Please do not answer this e-mail: nobody reads the replies.`,
      signature(coordinator),
    ),
  };
}

const toEditor = (address: string): Words => ({
  subject: 'Owners have answered about their entries',
  text: paragraphs(
    'Answers of owners about their entries wait for an editor. Nothing changes before somebody approves them.',
    `They are here:\n\n${address}`,
    'This is sent at most once a day.',
  ),
});

/** What writing about entries works with. */
export interface EntryMailOptions extends Pick<DeliveryOptions, 'contacts' | 'publicUrl'> {
  readonly keyring: Keyring;
  readonly services: () => ServiceLookup;
}

/**
 * Makes what writes the messages about entries when they leave.
 * @param options - Contacts, addresses, keys and the directory.
 * @returns For `DeliveryOptions`: whom a message goes to and what it says; undefined when it has nobody to go to, was answered, or
 *   its entry is gone.
 */
export function aboutEntries({ contacts, publicUrl, keyring, services }: EntryMailOptions) {
  return async (trx: Scoped, message: Message): Promise<Composed | undefined> => {
    if (message.confirmation_id === null) return undefined;
    const { coordinator } = contacts;
    if (message.recipient === 'coordinator')
      return coordinator.email === undefined
        ? undefined
        : { to: coordinator.email, words: toEditor(`${publicUrl}/staff/entries`) };
    const question = await trx
      .selectFrom('nk.confirmations')
      .select(['id', 'key_id', 'service_id', 'asked_on', 'said'])
      .where('id', '=', message.confirmation_id)
      .executeTakeFirst();
    const service = question && services().service(question.service_id);
    const to = service && ownerOf(service);
    const token = question && tokenOfQuestion(keyring, question.id, question.key_id);
    if (!question || !service || question.said !== null || to === undefined || token === undefined) return undefined;
    const due = dayInWords(dueOf({ askedOn: question.asked_on }));
    return { to, words: toOwner(message.kind, service, { coordinator, due, link: `${publicUrl}/confirm/${token}` }) };
  };
}
