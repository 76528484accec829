// The charging records of a driver.
import { get } from './api.js';
import { h } from './dom.js';
import { duration, kilowattHours, moment, money, span } from './formats.js';
import { t } from './texts.js';

const line = (name, text) => h('div', {}, h('dt', {}, t(name)), h('dd', {}, text));

const card = (c) => h('li', { class: 'card record' },
  h('h2', {}, c.station + ' · ' + t('connector', c.connector)),
  h('p', { class: 'quiet' }, c.endedAt ? span(c.startedAt, c.endedAt) : moment(c.startedAt) + ' – ' + t('running')),
  h('dl', { class: 'figures' },
    line('energy', kilowattHours(c.energyWh)),
    line('total', money(c.cost)),
    line('time', duration(c.durationS))));

export async function records() {
  const first = await get('charges?limit=20');
  const list = h('ul', { class: 'list' }, first.items.map(card));
  const more = h('button', { hidden: first.next === null }, t('more'));
  let next = first.next;
  more.addEventListener('click', async () => {
    more.disabled = true;
    const page = await get('charges?limit=20&cursor=' + encodeURIComponent(next));
    list.append(...page.items.map(card));
    next = page.next;
    more.hidden = next === null;
    more.disabled = false;
  });
  return h('div', {},
    h('h1', {}, t('records')),
    first.items.length
      ? [h('p', {}, h('a', { class: 'button small', href: '/driver/api/charges.csv', download: '' }, t('csv'))),
        list, more]
      : h('p', { class: 'quiet' }, t('noRecords')));
}
