import { describe, expect, test } from 'vitest';
import { FOR_SELF, type FormDriver } from './testing/form-driver.js';
import { accepts, cleanUpForms, field, mountForm, REFERENCE } from './testing/form-page.js';

cleanUpForms();

describe('the browser’s own Back button', () => {
  const back = async (form: FormDriver) => {
    const popped = new Promise((done) => {
      addEventListener('popstate', done, { once: true });
    });
    history.back();
    await popped;
    await form.element.updateComplete;
  };

  test('goes one question back and keeps the answers, then leaves the form', async () => {
    const address = location.href;
    const form = await mountForm();
    await form.press('Start');
    await form.answer(FOR_SELF);
    await form.press('Continue');
    await form.answer(FOR_SELF);
    await form.press('Continue');
    expect(form.element.phase).toMatchObject({ page: 'what-matters' });
    await back(form);
    expect(form.element.phase).toMatchObject({ page: 'reason' });
    expect(field(form, 'reason').value).toBe(FOR_SELF['reason']);
    await back(form);
    expect(form.element.phase).toMatchObject({ page: 'who' });
    await back(form);
    expect(form.element.phase.name).toBe('intro');
    expect(location.href).toBe(address);
  });

  test('does not have to be pressed twice after the form’s own Back link was used', async () => {
    history.replaceState({ page: 'below' }, '');
    const form = await mountForm();
    await form.press('Start');
    const popped = new Promise((done) => {
      addEventListener('popstate', done, { once: true });
    });
    await form.press('Back');
    await popped;
    expect(history.state).toEqual({ page: 'below' });
    expect(form.element.phase.name).toBe('intro');
  });

  test('says after sending that it was sent, and a page loaded again there says so too', async () => {
    const form = await mountForm({ submit: accepts });
    await form.through(FOR_SELF);
    await form.press('Send');
    await form.settled();
    await back(form);
    expect(form.words).toContain('You have already sent this');
    expect(form.words).not.toContain(REFERENCE);

    form.element.remove();
    const loadedAgain = await mountForm({ submit: accepts });
    expect(loadedAgain.words).toContain('You have already sent this');
    await loadedAgain.press('Start a new form');
    await loadedAgain.press('Start');
    expect(loadedAgain.element.phase).toMatchObject({ page: 'who' });
  });

  test('is not taken for the form’s where another element of the page added an entry', async () => {
    const form = await mountForm();
    await form.press('Start');
    await form.answer(FOR_SELF);
    await form.press('Continue');
    history.pushState({ ...(history.state as object), another: true }, '');
    await back(form);
    expect(form.element.phase).toMatchObject({ page: 'reason' });
    await back(form);
    expect(form.element.phase).toMatchObject({ page: 'who' });
  });
});
