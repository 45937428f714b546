// Photos: those that are chosen are made handy before they are sent, for a camera sees more than anybody needs, and those
// of an issue are shown large.
(() => {
  'use strict';
  const openmes = window.openmes = window.openmes || {};
  const TAKEN = ['image/jpeg', 'image/png'];
  const LARGEST = 5 * 1024 * 1024;
  const LONGEST_TAKEN = 4096;
  const LONGEST_SENT = 2560;
  const QUALITY = 0.85;
  const SHOWN = 96;
  const preparing = new WeakMap();

  function drawn(picture, width, height) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(picture, 0, 0, width, height);
    return canvas;
  }

  // What the browser cannot read is sent as it is: the server says what is wrong with it.
  async function handy(file) {
    const picture = await createImageBitmap(file).catch(() => null);
    if (!picture) {
      return {file, shown: null};
    }
    const longest = Math.max(picture.width, picture.height);
    const small = Math.min(1, SHOWN / longest);
    const shown = drawn(picture, Math.max(1, Math.round(picture.width * small)), Math.max(1, Math.round(picture.height * small)));
    if (TAKEN.includes(file.type) && file.size <= LARGEST && longest <= LONGEST_TAKEN) {
      return {file, shown};
    }
    const scale = Math.min(1, LONGEST_SENT / longest);
    const canvas = drawn(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
    return {file: blob ? new File([blob], file.name, {type: blob.type}) : file, shown};
  }

  function item(made) {
    const item = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = made.file.name;
    if (made.shown) {
      made.shown.setAttribute('aria-hidden', 'true');
      item.append(made.shown);
    }
    item.append(name);
    return item;
  }

  async function prepare(field, isNewest) {
    const made = await Promise.all([...field.files].map(handy));
    if (!isNewest()) {
      return;
    }
    const files = new DataTransfer();
    made.forEach(each => files.items.add(each.file));
    field.files = files.files;
    document.getElementById(field.id + '-chosen').replaceChildren(...made.map(item));
  }

  document.addEventListener('change', event => {
    const field = event.target;
    if (field.matches('input[type=file]')) {
      const mine = {};
      preparing.set(field, mine);
      mine.done = prepare(field, () => preparing.get(field) === mine);
    }
  });

  document.addEventListener('reset', event => {
    event.target.querySelectorAll('.chosen').forEach(list => list.replaceChildren());
  });

  // Whether the form brings files, once they are ready to be sent.
  openmes.bringsFiles = async form => {
    const fields = [...form.querySelectorAll('input[type=file]')];
    await Promise.all(fields.map(field => preparing.get(field)?.done));
    return fields.some(field => field.files.length > 0);
  };

  const dialog = document.getElementById('photo-dialog');
  if (!dialog) {
    return;
  }
  const place = document.getElementById('photo-place');
  let shown = null;
  const photos = () => [...document.querySelectorAll('a.photo')];

  function show(photo) {
    const picture = new Image();
    shown = photo.id;
    picture.alt = photo.dataset.label;
    picture.src = photo.href;
    place.replaceChildren(picture);
    document.getElementById('photo-label').textContent = photo.dataset.label;
    const remove = document.getElementById('photo-remove');
    if (remove) {
      remove.dataset.key = photo.dataset.key;
      remove.dataset.label = photo.dataset.label;
    }
    dialog.querySelectorAll('[data-photo]').forEach(button => { button.hidden = photos().length < 2; });
  }

  function turn(by) {
    const all = photos();
    const at = all.findIndex(photo => photo.id === shown);
    if (all.length > 0) {
      show(all[(at + by + all.length) % all.length]);
    }
  }

  dialog.addEventListener('openmes:open', event => {
    if (event.detail?.matches('a.photo')) {
      show(event.detail);
    }
  });
  dialog.addEventListener('click', event => {
    const button = event.target.closest('[data-photo]');
    if (button) {
      turn(Number(button.dataset.photo));
    } else if (event.target.closest('#photo-remove')) {
      dialog.close();
    }
  });
  dialog.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      turn(event.key === 'ArrowLeft' ? -1 : 1);
    }
  });
})();
