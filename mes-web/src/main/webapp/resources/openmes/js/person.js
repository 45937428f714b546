// Who stands at a shared terminal. The server asks for the person behind what a form wants; he chooses his name, gives his
// PIN, and the form is sent again with both. Nothing of it is kept: the next one may be somebody else.
(() => {
  'use strict';
  const openmes = window.openmes;
  const dialog = document.getElementById('person-dialog');
  if (!dialog) {
    return;
  }
  const pin = document.getElementById('person-pin');
  const error = document.getElementById('person-error');
  let again = null;

  const chosen = () => dialog.querySelector('[name=person_here]:checked');

  openmes.askPerson = (reason, send) => {
    again = send;
    pin.value = '';
    error.textContent = reason;
    if (!dialog.open) {
      dialog.querySelectorAll('[name=person_here]').forEach((choice, at, all) => { choice.checked = all.length === 1; });
      openmes.open(dialog);
    }
    (chosen() ? pin : dialog.querySelector('[name=person_here]') || pin).focus();
  };

  openmes.personKnown = () => {
    pin.value = '';
    if (dialog.open) {
      dialog.close();
    }
  };

  function confirm() {
    const send = again;
    if (send && chosen() && pin.value) {
      send({person_username: chosen().value, person_pin: pin.value});
    } else {
      (chosen() ? pin : dialog.querySelector('[name=person_here]') || pin).focus();
    }
  }

  document.getElementById('person-confirm').addEventListener('click', confirm);
  pin.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      confirm();
    }
  });
  dialog.addEventListener('click', event => {
    const key = event.target.closest('[data-pin]');
    if (key) {
      const digit = key.dataset.pin;
      pin.value = digit === 'clear' ? '' : digit === 'back' ? pin.value.slice(0, -1) : pin.value + digit;
    }
  });
  dialog.addEventListener('close', () => { pin.value = ''; });
})();
