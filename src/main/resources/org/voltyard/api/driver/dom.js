// Makes the nodes of the page. Whatever is shown goes in as text: nothing here reads markup.

export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (name === 'value') {
      node.value = value;
    } else {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

export function replace(parent, ...children) {
  parent.replaceChildren(...children.flat().filter((c) => c !== null && c !== undefined));
}

/** A field with its label; `hint` stands below it. */
export function field(label, attributes, hint) {
  return h('label', {}, label, h('input', attributes), hint ? h('small', {}, hint) : null);
}

/** A form that does one thing at a time and says what went wrong with it. */
export function form(fields, button, send, explain) {
  const said = h('p', { class: 'note bad', role: 'alert', hidden: true });
  const submit = h('button', { class: 'main', type: 'submit' }, button);
  const node = h('form', { novalidate: true }, fields, said, submit);
  node.addEventListener('submit', async (event) => {
    event.preventDefault();
    said.hidden = true;
    submit.disabled = true;
    try {
      await send(Object.fromEntries(new FormData(node)));
    } catch (failure) {
      said.textContent = explain(failure);
      said.hidden = false;
    } finally {
      submit.disabled = false;
    }
  });
  return node;
}

/** Asks before something is done; true when it shall be. */
export function confirmed(text, yes, no) {
  return new Promise((resolve) => {
    const dialog = h(
      'dialog', { 'aria-label': text },
      h('form', { method: 'dialog' },
        h('p', {}, text),
        h('div', { class: 'row' },
          h('button', { value: 'no', class: 'grow' }, no),
          h('button', { value: 'yes', class: 'grow bad' }, yes))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
