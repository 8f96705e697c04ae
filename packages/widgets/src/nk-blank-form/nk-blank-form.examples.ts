import { NkBlankForm } from './nk-blank-form.define.js';

/** The blank form, set up as a site sets it up. */
export function blankForm(): NkBlankForm {
  const element = new NkBlankForm();
  element.controller = 'Derbyshire Example Alliance';
  element.privacyNotice = 'https://example.org/privacy';
  element.complaints = 'https://example.org/complaints';
  element.retention = '8 years';
  element.needs = [
    { value: 'loneliness', label: 'Loneliness' },
    { value: 'money', label: 'Money' },
  ];
  const address = document.createElement('p');
  address.textContent = 'Example Alliance, 1 Example Street, Derby DE1 3AE. Help with this form: 01632 960 111.';
  element.append(address);
  return element;
}
