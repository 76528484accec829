// How drivers come in.
import { change, enter, state } from './api.js';
import { field, form, h, replace } from './dom.js';
import { explain, language, t } from './texts.js';

function arrived() {
  const after = state.after;
  state.after = undefined;
  location.hash = after && !after.startsWith('#sign-in') ? after : '#home';
}

const password = (name, label, autocomplete, hint) => field(label, {
  name, type: 'password', required: true, autocomplete, maxlength: 256,
}, hint);

const address = () => field(t('address'), {
  name: 'address', required: true, autocomplete: 'username', maxlength: 254, inputmode: 'email',
});

async function prove(values, view) {
  await enter('sign-in', { address: values.address, password: values.password });
  const before = location.hash;
  arrived();
  if (location.hash === before) {
    view.show();
  }
}

export function signIn(view) {
  const open = state.hello.registration !== 'off';
  return h('div', {},
    h('h1', {}, t('welcome')),
    h('section', { class: 'card' },
      form([address(), password('password', t('password'), 'current-password')],
        t('signIn'), (values) => prove(values, view), explain)),
    h('div', { class: 'stack' },
      open ? h('a', { class: 'button wide', href: '#register' }, t('register'))
        : h('p', { class: 'quiet' }, t('noRegistration')),
      h('p', {}, h('a', { href: '#invited' }, t('invited')))));
}

export function registration(view) {
  const box = h('section', { class: 'card' });
  replace(box, form(
    [field(t('name'), { name: 'name', required: true, autocomplete: 'name', maxlength: 120 }),
      address(),
      password('password', t('password'), 'new-password', t('passwordHint'))],
    t('register'),
    async (values) => {
      await change('POST', 'registration', { ...values, language: language() });
      if (state.hello.registration === 'open') {
        await prove(values, view);
      } else {
        replace(box, h('p', { class: 'note good', role: 'status' }, t('registered')));
      }
    },
    (failure) => explain(failure?.code === 'invalid_body' ? { code: 'weak' } : failure)));
  return h('div', {}, h('h1', {}, t('register')), box,
    h('p', {}, h('a', { href: '#sign-in' }, t('back'))));
}

export function invitation() {
  return h('div', {}, h('h1', {}, t('invited')),
    h('section', { class: 'card' },
      form(
        [field(t('code'), {
          name: 'code', required: true, autocomplete: 'off', maxlength: 40, class: 'code',
        }),
        password('password', t('password'), 'new-password', t('passwordHint'))],
        t('save'),
        async (values) => {
          await enter('invitation', values);
          arrived();
        },
        (failure) => explain(failure?.code === 'invalid_body' ? { code: 'weak' } : failure))),
    h('p', {}, h('a', { href: '#sign-in' }, t('back'))));
}
