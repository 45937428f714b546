// Dialogs are the browser's own: focus stays inside, Esc closes. A button opens the one it names and hands over the
// record it stands for; menus close when one clicks or tabs elsewhere.
(() => {
  'use strict';
  const openmes = window.openmes = window.openmes || {};

  openmes.open = (dialog, from) => {
    dialog.querySelectorAll('[data-takes]').forEach(place => {
      const value = from && from.dataset[place.dataset.takes];
      if (value === undefined) {
        return;
      }
      if (place instanceof HTMLInputElement) {
        place.value = value;
      } else {
        place.textContent = value;
      }
    });
    dialog.dispatchEvent(new CustomEvent('openmes:open', {detail: from}));
    if (!dialog.open) {
      dialog.showModal();
    }
    const first = dialog.querySelector('[data-first=true], .input, textarea, select');
    if (first) {
      first.focus();
    }
  };

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (opener && opener.dataset.opens) {
      event.preventDefault();
      openmes.open(document.getElementById(opener.dataset.opens), opener);
    }
    const closer = event.target.closest('[data-closes]');
    if (closer) {
      closer.closest('dialog').close();
    }
    if (event.target.matches('dialog')) {
      event.target.close(); // outside of what it shows
    }
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target) || event.target.closest('[data-opens]')) {
        menu.open = false;
      }
    });
  });

  document.addEventListener('focusin', event => {
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      const cancel = !document.querySelector('dialog[open], details.menu[open]')
        && event.target.closest && event.target.closest('form')?.querySelector('[data-cancel]');
      if (cancel) {
        cancel.click();
      }
      document.querySelectorAll('details.menu[open]').forEach(menu => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });
})();
