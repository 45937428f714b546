// Sends forms and shows what came of it: the next page, a short message, or what is wrong at each field. The page itself
// is not drawn anew, so nothing that was typed is lost, not even when the session has ended meanwhile.
(() => {
  'use strict';
  const openmes = window.openmes = window.openmes || {};
  const texts = document.getElementById('texts').dataset;
  const TOAST = 'openmes-toast';

  openmes.toast = (text, bad) => {
    if (!text) {
      return;
    }
    const toast = document.createElement('div');
    toast.className = 'toast' + (bad ? ' toast-bad' : '');
    const words = document.createElement('span');
    words.textContent = text;
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = texts.close;
    close.addEventListener('click', () => toast.remove());
    toast.append(words, close);
    const place = document.querySelector('dialog[open]') || document.body;
    const toasts = document.getElementById('toasts');
    toasts.replaceChildren(toast);
    if (place !== document.body) {
      place.append(toasts); // what is modal covers everything else
    } else {
      document.body.append(toasts);
    }
    const gone = () => toast.matches(':focus-within, :hover') ? setTimeout(gone, 1000) : toast.remove();
    setTimeout(gone, 6000);
  };

  // The decimal keypads of many countries have a comma and no point.
  document.addEventListener('input', event => {
    const field = event.target;
    if (field.matches('[inputmode=decimal]') && field.value.includes(',')) {
      const at = field.selectionStart;
      field.value = field.value.replaceAll(',', '.');
      field.setSelectionRange(at, at);
    }
  }, true);

  const kept = sessionStorage.getItem(TOAST);
  if (kept) {
    sessionStorage.removeItem(TOAST);
    openmes.toast(kept);
  }

  function fieldOf(form, name) {
    return form.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`);
  }

  openmes.clear = clear;

  function clear(form) {
    form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    form.querySelectorAll('.err').forEach(error => { error.textContent = ''; });
    const summary = form.querySelector('.errors');
    if (summary) {
      summary.hidden = true;
      summary.querySelector('ul').replaceChildren();
    }
  }

  // A choice between several is named by its group.
  function labelOf(field) {
    const legend = (field.type === 'radio' || field.form?.elements[field.name] instanceof RadioNodeList) && field.closest('fieldset')?.querySelector('legend');
    const label = legend || (field.labels && field.labels[0]);
    return label ? [...label.childNodes].filter(part => !part.matches?.('.opt')).map(part => part.textContent).join('').trim() : '';
  }

  function named(field, reasons) {
    const label = labelOf(field);
    return label ? `${label}: ${reasons.join('; ')}` : reasons.join('; ');
  }

  function mark(form, name, reasons) {
    const field = fieldOf(form, name) || form.querySelector('#' + CSS.escape(name));
    const error = field && (document.getElementById(field.id + '-error') || document.getElementById(name + '-error'));
    if (!error) {
      return null;
    }
    field.setAttribute('aria-invalid', 'true');
    error.textContent = reasons.join('; ');
    return field;
  }

  function line(list, text, field) {
    const item = document.createElement('li');
    if (field) {
      const link = document.createElement('a');
      link.href = '#' + field.id;
      link.textContent = text;
      link.addEventListener('click', event => {
        event.preventDefault();
        field.focus();
      });
      item.append(link);
    } else {
      item.textContent = text;
    }
    list.append(item);
  }

  const shown = field => field.type === 'checkbox' ? String(field.checked)
    : field.matches('select') ? (field.selectedOptions[0] || {}).textContent : field.value;

  function take(field, fresh) {
    if (field.type === 'checkbox' || field.type === 'radio') {
      field.checked = fresh.checked;
    } else {
      field.value = fresh.value;
    }
  }

  // Somebody else has saved meanwhile: what the reader has not touched becomes what it is now, what he has touched stays
  // his, and both are told. To save then is his decision.
  async function catchUp(form) {
    const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, credentials: 'same-origin'});
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page && page.getElementById(form.id);
    if (!fresh) {
      return;
    }
    form.elements.version.value = fresh.elements.version.value;
    const list = form.querySelector('.errors ul');
    [...form.elements].filter(field => field.id && field.name && !['hidden', 'password'].includes(field.type)).forEach(field => {
      const now = fresh.querySelector('#' + CSS.escape(field.id));
      if (!now || shown(now) === shown(field)) {
        return;
      }
      if (field.dataset.touched === undefined) {
        take(field, now);
        line(list, `${labelOf(field)}: ${texts.now} ${shown(now)}`, field);
      } else {
        line(list, `${labelOf(field)}: ${texts.now} ${shown(now)}, ${texts.yours} ${shown(field)}`, field);
      }
    });
    line(list, texts.saveAgain);
    form.dispatchEvent(new Event('change', {bubbles: true}));
  }

  // Somebody else has done the rest meanwhile, so that more is asked than this form asks: another one does.
  function asking(form, button, answer) {
    const dialog = button && button.dataset.asks && document.getElementById(button.dataset.asks);
    const lacks = dialog && Object.keys(answer.errors || {}).some(name => !fieldOf(form, name) && fieldOf(dialog, name));
    return lacks ? openmes.goOn(dialog, form, button) : form;
  }

  // At the fields it names, and in a summary that leads to them; what belongs to no field is told as a whole.
  function refuse(form, answer) {
    const summary = form.querySelector('.errors');
    let first = null;
    let elsewhere = [];
    const order = [...form.elements].map(field => field.name);
    const errors = Object.entries(answer.errors || {}).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    errors.forEach(([name, reasons]) => {
      const field = mark(form, name, reasons);
      first = first || field;
      if (!field) {
        elsewhere = elsewhere.concat(reasons);
      }
      if (summary && field) {
        line(summary.querySelector('ul'), named(field, reasons), field);
      }
    });
    if (!first || elsewhere.length > 0) {
      const reasons = elsewhere.length > 0 ? elsewhere : [answer.refusal];
      if (summary) {
        reasons.forEach(reason => line(summary.querySelector('ul'), reason));
      } else {
        openmes.toast(reasons.join('; '), true);
      }
    }
    if (summary) {
      summary.hidden = false;
    }
    if (first) {
      first.focus();
    } else if (summary) {
      summary.focus();
    }
    if (answer.code === 'STALE_VERSION' && summary && form.elements.version) {
      catchUp(form).catch(() => openmes.toast(texts.unreachable, true));
    }
    return first || summary;
  }

  async function done(form, answer) {
    form.querySelectorAll('[data-touched]').forEach(field => delete field.dataset.touched);
    form.dataset.sent = '';
    const dialog = form.closest('dialog');
    const here = location.pathname + location.search;
    if (answer.location && answer.location !== here) {
      sessionStorage.setItem(TOAST, answer.toast);
      location.assign(answer.location);
      return;
    }
    if (dialog) {
      dialog.close();
      form.reset();
    }
    const told = form.querySelector('[data-told]'); // what must be read at leisure stays on the page
    if (told) {
      told.textContent = answer.toast;
    } else {
      openmes.toast(answer.toast);
    }
    await openmes.refresh();
    renew(form);
    form.querySelectorAll('button[name=do]').forEach(openmes.settle);
    form.dispatchEvent(new CustomEvent('openmes:done', {bubbles: true}));
    if (answer.secret) {
      const secret = document.getElementById('secret');
      secret.value = answer.secret;
      openmes.open(secret.closest('dialog'));
      secret.select();
    }
  }

  // Without TLS there is no clipboard: what is selected can still be copied by hand.
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copies]');
    if (button) {
      const field = document.getElementById(button.dataset.copies);
      field.select();
      navigator.clipboard?.writeText(field.value).then(() => openmes.toast(texts.copied), () => {});
    }
  });

  // A UUID; crypto.randomUUID exists over TLS only.
  function random() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  // A form that stays gets a new token: what it sends next is another thing.
  function renew(form) {
    const token = form.querySelector('[name=once]');
    if (token) {
      token.value = random();
    }
  }

  // A terminal has to say who stands at it; until it is known who, what was wanted waits.
  function asksForPerson(body, person) {
    const errors = body.errors || {};
    return openmes.askPerson && (errors.person_pin || person && (errors.person_username || errors.pin
      || ['BAD_CREDENTIALS', 'RATE_LIMITED', 'ACCOUNT_INACTIVE'].includes(body.code)));
  }

  async function read(form, answer, button, person) {
    if ((answer.headers.get('Content-Type') || '').startsWith('application/json')) {
      const body = await answer.json();
      if (!answer.ok && asksForPerson(body, person)) {
        const reason = person ? Object.values(body.errors || {}).flat()[0] || body.refusal : '';
        openmes.askPerson(reason, who => send(form, button, who));
        return;
      }
      if (person) {
        openmes.personKnown();
      }
      if (answer.ok) {
        await done(form, body);
      } else if (!refuse(asking(form, button, body), body)) {
        openmes.refresh();
      }
    } else if (answer.redirected && openmes.isSignIn(answer.url)) {
      openmes.open(document.getElementById('signed-out-dialog'));
    } else if (answer.redirected) {
      location.assign(answer.url);
    } else {
      openmes.toast(texts.failed, true);
    }
  }

  // As the plain form that it is, unless it brings files.
  async function filled(form, button, person) {
    const files = await openmes.bringsFiles(form);
    const fields = new FormData(form);
    if (button && button.name) {
      fields.append(button.name, button.value);
    }
    Object.entries(person || {}).forEach(([name, value]) => fields.append(name, value));
    if (!files) {
      form.querySelectorAll('input[type=file]').forEach(field => fields.delete(field.name));
    }
    return files ? fields : new URLSearchParams(fields);
  }

  async function send(form, button, person) {
    if (form.getAttribute('aria-busy') === 'true') {
      return;
    }
    form.setAttribute('aria-busy', 'true');
    button && button.setAttribute('aria-busy', 'true');
    clear(form);
    form.querySelectorAll('[data-told]').forEach(told => told.replaceChildren());
    try {
      const body = await filled(form, button, person);
      await read(form, await fetch(form.action, {method: 'POST', body, credentials: 'same-origin'}), button, person);
    } catch (failure) {
      openmes.toast(texts.unreachable, true);
    } finally {
      form.removeAttribute('aria-busy');
      button && button.removeAttribute('aria-busy');
    }
  }

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.command) {
      event.preventDefault();
      send(form, event.submitter || form.querySelector('button[name=do]'));
    }
  });

  // What was typed and not saved is not left without a word: a link asks in a dialog, closing the tab can only be asked
  // by the browser.
  let discarded = false;

  function isUnsaved() {
    return !discarded && [...document.querySelectorAll('form[data-command=guarded]')]
      .some(form => form.dataset.sent === undefined && form.querySelector('[data-touched]'));
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    const dialog = document.getElementById('leave-dialog');
    if (link && link.matches('#leave, #leave-as-other')) {
      discarded = true;
    } else if (link && dialog && !link.target && !link.hash && !event.ctrlKey && !event.metaKey && !event.shiftKey && isUnsaved()) {
      event.preventDefault();
      document.getElementById('leave').href = link.href;
      openmes.open(dialog, link);
    }
  });

  window.addEventListener('beforeunload', event => {
    if (isUnsaved()) {
      event.preventDefault();
    }
  });
})();
