// Plans orders anew: by dragging a card to another cell, or by the dialog of its button, which M opens as well. Both can be
// undone as long as the message about it is shown.
(() => {
  'use strict';
  const openmes = window.openmes;
  const schedule = document.getElementById('schedule');
  const form = document.getElementById('move-form');
  const dialog = document.getElementById('plan-dialog');
  if (!schedule) {
    return;
  }
  let dragged = null;
  let before = null;
  let undoing = false;

  const cardOf = key => document.getElementById('card-' + key);
  const place = part => ({key: part.dataset.key, line: part.dataset.line, day: part.dataset.due});

  function move(key, version, line, day) {
    Object.entries({key, version, line_id: line, due_date: day}).forEach(([name, value]) => { form.elements[name].value = value; });
    form.requestSubmit(document.getElementById('move'));
  }

  // Nothing is put in place anew while a card is in the hand.
  document.addEventListener('dragstart', event => {
    dragged = event.target.closest?.('.wcard[draggable=true]');
    if (dragged) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.dataset.label);
      dragged.classList.add('is-lift');
      schedule.dataset.keep = '';
    }
  });
  document.addEventListener('dragend', () => {
    dragged?.classList.remove('is-lift');
    schedule.querySelectorAll('.drop-here').forEach(cell => cell.classList.remove('drop-here'));
    delete schedule.dataset.keep;
    dragged = null;
  });

  const target = event => dragged && event.target.closest?.('[data-drops]');

  document.addEventListener('dragover', event => {
    const cell = target(event);
    schedule.querySelectorAll('.drop-here').forEach(other => other !== cell && other.classList.remove('drop-here'));
    if (cell) {
      event.preventDefault();
      cell.classList.add('drop-here');
    }
  });
  document.addEventListener('drop', event => {
    const cell = target(event);
    if (!cell) {
      return;
    }
    event.preventDefault();
    const line = cell.dataset.line === undefined ? dragged.dataset.line : cell.dataset.line;
    if (line === dragged.dataset.line && cell.dataset.due === dragged.dataset.due) {
      return;
    }
    before = place(dragged);
    undoing = false;
    move(dragged.dataset.key, dragged.dataset.version, line, cell.dataset.due);
  });

  dialog.addEventListener('openmes:open', event => {
    before = event.detail ? place(event.detail) : before;
    undoing = false;
  });

  document.addEventListener('keydown', event => {
    const button = event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey
      && document.activeElement?.closest('.wcard')?.querySelector('[data-opens]');
    if (button) {
      event.preventDefault();
      openmes.open(dialog, button);
    }
  });

  function undo() {
    undoing = true;
    move(before.key, cardOf(before.key)?.dataset.version || '', before.line, before.day);
  }

  document.addEventListener('openmes:done', () => {
    const toast = document.querySelector('#toasts .toast');
    if (toast && before && !undoing) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = schedule.dataset.undo;
      button.addEventListener('click', () => {
        toast.remove();
        undo();
      });
      toast.lastElementChild.before(button);
    }
  });

  document.addEventListener('click', event => {
    if (event.target.closest('[data-prints]')) {
      window.print();
    }
  });
})();
