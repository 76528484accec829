// Talks to the depot: every change shows the token that only this page was given.

export const state = { hello: null };

/** Something the depot did not do; `code` says why. */
export class Refused extends Error {
  constructor(status, code, seconds) {
    super(code);
    this.status = status;
    this.code = code;
    this.seconds = seconds;
  }
}

/** The depot could not be reached. */
export class Unreachable extends Error {}

async function ask(method, path, body) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['X-CSRF-Token'] = state.hello?.token ?? '';
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let answer;
  try {
    answer = await fetch('/driver/api/' + path, {
      method, headers, body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store', redirect: 'error',
    });
  } catch (failure) {
    throw new Unreachable(String(failure));
  }
  if (answer.ok) {
    return answer.status === 204 ? null : answer.json();
  }
  const told = await answer.json().catch(() => ({}));
  const kind = String(told.type ?? '').split('#problem-').pop().replaceAll('-', '_');
  throw new Refused(answer.status, told.code ?? kind, Number(told.seconds ?? 0));
}

export async function hello() {
  state.hello = await ask('GET', 'hello');
  return state.hello;
}

export const get = (path) => ask('GET', path);

/** Changes something; a token that the depot no longer knows is asked for anew, once. */
export async function change(method, path, body) {
  try {
    return await ask(method, path, body);
  } catch (failure) {
    if (failure instanceof Refused && failure.code === 'csrf') {
      const before = state.hello?.driver;
      await hello();
      if (before && !state.hello.driver) {
        throw new Refused(401, 'unauthenticated', 0);
      }
      return ask(method, path, body);
    }
    throw failure;
  }
}

export async function enter(path, body, method = 'POST') {
  state.hello = await change(method, path, body);
}
