// Dialogs are the browser's own: focus stays inside, Esc closes. A button opens the one it names and hands over the
// record it stands for; menus close when one clicks or tabs elsewhere.
(() => {
  'use strict';
  const openmes = window.openmes = window.openmes || {};

  let opener = null;

  // What was typed about one record is not proposed for another.
  function forget(dialog, from) {
    const about = from ? from.dataset.key || '' : dialog.dataset.about;
    const form = dialog.querySelector('form');
    if (form && openmes.clear) {
      openmes.clear(form);
      if (dialog.dataset.about !== undefined && dialog.dataset.about !== about) {
        form.querySelectorAll('[data-touched]').forEach(field => delete field.dataset.touched);
        form.reset();
      }
    }
    if (about !== undefined) {
      dialog.dataset.about = about;
    }
  }

  // Fields begin with what the record has now: "name:value name:value"; what was typed about it before stays.
  function preset(dialog, from) {
    const values = from && from.dataset.sets ? from.dataset.sets.split(' ') : [];
    values.map(pair => pair.split(':')).forEach(([name, value]) => {
      const field = dialog.querySelector(`[name="${CSS.escape(name)}"]`);
      if (field && field.dataset.touched === undefined) {
        field.value = value;
      }
    });
  }

  openmes.open = (dialog, from) => {
    opener = from;
    forget(dialog, from);
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
    preset(dialog, from);
    dialog.dispatchEvent(new CustomEvent('openmes:open', {detail: from}));
    if (!dialog.open) {
      dialog.showModal();
    }
    const first = dialog.querySelector('[data-first=true], .input, textarea, select');
    if (first) {
      first.focus();
    }
  };

  // Goes on in another dialog about the same record, with what was typed so far.
  openmes.goOn = (dialog, form, button) => {
    const typed = [...form.elements].filter(field => field.name && field.dataset.touched !== undefined);
    const left = form.closest('dialog');
    if (left) {
      left.close();
    }
    openmes.open(dialog, left ? opener : button);
    typed.forEach(field => {
      const next = dialog.querySelector(`[name="${CSS.escape(field.name)}"]`);
      if (next) {
        next.value = field.value;
        next.dataset.touched = '';
        delete field.dataset.touched;
      }
    });
    return dialog.querySelector('form');
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

  // Back to what opened it, to the menu that held it, or else to the page.
  document.addEventListener('close', event => {
    if (!event.target.matches('dialog') || (document.activeElement && document.activeElement !== document.body
        && document.activeElement.checkVisibility())) {
      return;
    }
    const place = [opener, opener && document.getElementById(opener.id), opener?.closest('details')?.querySelector('summary'),
      document.getElementById('content')].find(each => each && each.isConnected && each.checkVisibility() && !each.disabled);
    if (place) {
      place.focus();
    }
  }, true);

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
