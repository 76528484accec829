// The account of a driver, and what is kept of them.
import { change, enter, hello, state } from './api.js';
import { confirmed, field, form, h, replace } from './dom.js';
import { explain, t } from './texts.js';

const password = (name, label, autocomplete, hint) =>
  field(label, { name, type: 'password', required: true, autocomplete, maxlength: 256 }, hint);

export async function account(view) {
  const me = state.hello.driver;
  const wrong = h('p', { class: 'note bad', role: 'alert', hidden: true });
  const box = h('div', {});
  replace(box, form(
    [password('old', t('old'), 'current-password'),
      password('fresh', t('fresh'), 'new-password', t('passwordHint'))],
    t('changePassword'),
    async (values) => {
      await enter('password', values, 'PUT');
      replace(box, h('p', { class: 'note good', role: 'status' }, t('changed')));
    },
    (failure) => explain(failure?.code === 'invalid_body' ? { code: 'weak' } : failure)));

  async function attempt(deed) {
    try {
      await deed();
      await hello();
      view.show();
    } catch (failure) {
      wrong.textContent = explain(failure);
      wrong.hidden = false;
    }
  }

  return h('div', {},
    h('h1', {}, me.name),
    wrong,
    h('section', { class: 'card' },
      [me.phone, me.email].filter(Boolean).map((line) => h('p', {}, line)),
      h('button', {
        class: 'wide', id: 'sign-out', onclick: () => attempt(async () => {
          await change('POST', 'sign-out');
          location.hash = '#sign-in';
        }),
      }, t('signOut'))),
    h('section', { class: 'card' }, h('h2', {}, t('changePassword')), box),
    h('section', { class: 'card stack' }, h('h2', {}, t('data')),
      h('a', { class: 'button', href: '/driver/api/data', download: 'my-data.json' }, t('export')),
      me.erasureAsked ? h('p', { class: 'note' }, t('eraseAsked'))
        : h('button', {
          class: 'bad', onclick: async () => {
            if (await confirmed(t('eraseSure'), t('yes'), t('no'))) {
              await attempt(() => change('POST', 'erasure'));
            }
          },
        }, t('erase'))));
}
