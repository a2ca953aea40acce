// The page's only script: it sends what people do, and puts in place what the server renders.
'use strict';

const shell = () => document.getElementById('shell');
const here = () => shell().dataset;

// ── Sending ────────────────────────────────────────────────────────────────────────────────────────
async function post(path, body) {
  const isForm = body instanceof FormData;
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: isForm ? {} : { 'Content-Type': 'application/json' },
      body: isForm ? body : JSON.stringify(body),
    });
    if (!answer.ok) toast((await answer.text()) || 'That did not work.');
    return answer.ok;
  } catch {
    toast('The sandbox does not answer. Is it still running?');
    return false;
  } finally {
    await refresh();
  }
}

let hideToast;
function toast(text) {
  const box = document.getElementById('toast');
  box.textContent = text;
  box.hidden = false;
  clearTimeout(hideToast);
  hideToast = setTimeout(() => { box.hidden = true; }, 6000);
}

async function busy(element, work) {
  element?.classList.add('busy');
  try { return await work(); } finally { element?.classList.remove('busy'); }
}

// ── Showing ────────────────────────────────────────────────────────────────────────────────────────
const address = () => {
  const { as, channel, thread, tab } = here();
  return `?as=${as}&channel=${channel}${thread ? `&thread=${thread}` : ''}${tab ? `&tab=${tab}` : ''}`;
};

let looking = null;
let again = false;
function refresh() {
  if (looking) { again = true; return looking; }
  looking = (async () => {
    let overtaken;
    do {
      again = false;
      const from = address();
      overtaken = !(await show(from, () => address() === from));
    } while (again || overtaken);
  })().finally(() => { looking = null; });
  return looking;
}

// False if the person went elsewhere while the answer was on its way: it must not take them back.
async function show(query, isWanted) {
  const text = await fetch(`/page/view${query}`).then((answer) => answer.ok && answer.text()).catch(() => null);
  if (!isWanted()) return false;
  if (!text) return true;
  const parsed = new DOMParser().parseFromString(text, 'text/html').getElementById('shell');
  const before = new Map([...document.querySelectorAll('[data-scroll]')].map((list) => [list.closest('[data-key]').dataset.key, atEnd(list)]));
  morph(shell(), parsed);
  for (const list of document.querySelectorAll('[data-scroll]')) {
    if (before.get(list.closest('[data-key]').dataset.key) ?? true) list.scrollTop = list.scrollHeight;
  }
  const modal = document.getElementById('modal');
  if (modal && !modal.open) {
    modal.showModal();
    modal.querySelector('.modal-body [data-input], .modal-body input')?.focus();
  }
  return true;
}

// Whoever does something wants to see what comes of it, wherever they had scrolled to; a list that is at its end stays there.
function toEnd(thread) {
  const list = document.querySelector(`${thread ? '.thread' : '.conversation'} [data-scroll]`);
  if (list) list.scrollTop = list.scrollHeight;
}

const atEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 60;
const keyOf = (node) => node.nodeType === 1 ? node.dataset?.key || node.id : '';
const kept = new Set(['open', 'hidden', 'style', 'rows']);

// Changes one tree into another and leaves alone what the person holds: typed text, focus, scroll and open menus.
function morph(from, to) {
  if (from.nodeType === 3) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  if (from.nodeType !== 1) return;
  for (const { name, value } of [...to.attributes]) {
    if (!kept.has(name) && from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
  for (const { name } of [...from.attributes]) {
    if (!kept.has(name) && !to.hasAttribute(name)) from.removeAttribute(name);
  }
  if (from.nodeName === 'TEXTAREA') return;
  const keyed = new Map([...from.childNodes].filter(keyOf).map((node) => [keyOf(node), node]));
  let next = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const key = keyOf(wanted);
    let found = key ? keyed.get(key) : next && !keyOf(next) && next.nodeName === wanted.nodeName ? next : null;
    if (found && found.nodeName !== wanted.nodeName) found = null;
    if (!found) {
      from.insertBefore(wanted, next);
      continue;
    }
    if (found === next) next = next.nextSibling;
    else from.insertBefore(found, next);
    morph(found, wanted);
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

let steps = 0;
async function go(url, push = true) {
  const step = ++steps;
  if (push) history.pushState(null, '', url);
  if (!await show(url.slice(url.indexOf('?')), () => step === steps)) return;
  if (here().channel.startsWith('D')) post('/page/opened', { as: here().as, channel: here().channel, tab: here().tab || null });
  document.querySelector('.thread textarea, .conversation textarea')?.focus({ preventScroll: true });
}

// ── What inputs hold ───────────────────────────────────────────────────────────────────────────────
function inputsOf(surface) {
  const inputs = {};
  for (const input of surface.querySelectorAll('[data-input]:not([data-file])')) {
    const values = input.hasAttribute('data-group')
      ? [...input.querySelectorAll('input:checked')].map((box) => box.value)
      : [input.value].filter((value) => value !== '');
    (inputs[input.dataset.blockId] ??= {})[input.dataset.actionId] = values;
  }
  return inputs;
}

function act(element, picked) {
  const surface = element.closest('[data-surface]');
  const where = surface.dataset.surface === 'view'
    ? { view: surface.dataset.viewId }
    : { channel: here().channel, ts: surface.dataset.ts };
  const inputs = inputsOf(surface);
  if (picked) (inputs[element.dataset.blockId] ??= {})[element.dataset.actionId] = [picked];
  return busy(element, () => post('/page/click', {
    as: here().as, ...where, block: element.dataset.blockId, action: element.dataset.actionId, inputs,
  }));
}

function closeView() {
  const modal = document.getElementById('modal');
  return modal && post('/page/close', { as: here().as, view: modal.dataset.viewId });
}

// ── What people do ─────────────────────────────────────────────────────────────────────────────────
document.addEventListener('click', (event) => {
  const hit = (selector) => event.target.closest(selector);
  let found;
  if ((found = hit('a[data-nav]')) && !event.metaKey && !event.ctrlKey) {
    event.preventDefault();
    go(found.getAttribute('href'));
  } else if ((found = hit('[data-press]'))) {
    const ask = found.nextElementSibling;
    if (ask?.matches('[data-confirm]')) ask.showModal();
    else press(found);
  } else if ((found = hit('[data-agree]'))) {
    const dialog = found.closest('dialog');
    dialog.close();
    press(dialog.previousElementSibling);
  } else if ((found = hit('[data-deny]'))) found.closest('dialog').close();
  else if ((found = hit('[data-clock]'))) {
    toEnd();
    busy(found, () => post('/page/clock', { as: here().as, to: found.dataset.clock }));
  } else if ((found = hit('[data-pick]'))) {
    found.closest('details').open = false;
    act(found, found.dataset.pick);
  } else if ((found = hit('[data-shortcut]'))) {
    found.closest('details').open = false;
    post('/page/shortcut', { as: here().as, channel: here().channel, ts: tsOf(found), shortcut: found.dataset.shortcut });
  } else if ((found = hit('[data-channel-action]'))) {
    found.closest('details').open = false;
    post('/page/channel', { as: here().as, channel: here().channel, what: found.dataset.channelAction });
  } else if ((found = hit('[data-delete]'))) {
    found.closest('details').open = false;
    post('/page/delete', { as: here().as, channel: here().channel, ts: tsOf(found) });
  } else if ((found = hit('[data-edit-open]'))) {
    found.closest('details').open = false;
    edit(found.closest('[data-ts]').querySelector('[data-edit]'), true);
  } else if ((found = hit('[data-edit-cancel]'))) edit(found.closest('[data-edit]'), false);
  else if ((found = hit('[data-pause]'))) {
    found.closest('details').open = false;
    post('/page/pause', { as: here().as, until: found.dataset.pause });
  } else if ((found = hit('[data-clear-status]'))) {
    found.closest('details').open = false;
    post('/page/status', { as: here().as, text: '', emoji: '' });
  } else if ((found = hit('[data-weather]'))) {
    found.closest('details').open = false;
    post('/page/weather', { kind: found.dataset.weather });
  } else if ((found = hit('[data-react]'))) post('/page/react', { as: here().as, channel: here().channel, ts: tsOf(found), name: found.dataset.react });
  else if ((found = hit('[data-dismiss]'))) post('/page/dismiss', { as: here().as, channel: here().channel, ts: tsOf(found) });
  else if ((found = hit('[data-sample]'))) {
    toEnd();
    busy(found, () => post('/page/sample', { as: here().as, channel: here().channel }));
  } else if ((found = hit('[data-command]'))) say(found.dataset.command);
  else if ((found = hit('[data-close-view]'))) closeView();
  else if ((found = hit('[data-hint]'))) {
    const area = found.closest('form').querySelector('textarea');
    area.value = found.dataset.hint;
    area.focus();
    hint(area);
  }
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

const tsOf = (element) => element.closest('[data-ts]').dataset.ts;

function press(button) {
  if (button.dataset.url) window.open(button.dataset.url, '_blank', 'noopener');
  return act(button);
}

function say(text, thread, alsoToChannel = false) {
  toEnd(thread);
  return post('/page/say', { as: here().as, channel: here().channel, text, thread: thread || null, alsoToChannel });
}

// The field takes the place of the text while one changes it.
function edit(form, isOpen) {
  form.hidden = !isOpen;
  if (!isOpen) return;
  const area = form.querySelector('textarea');
  area.value = form.dataset.typed;
  area.focus();
}

document.addEventListener('change', (event) => {
  const { target } = event;
  if (target.matches('[data-attach]')) {
    const form = new FormData();
    const composer = target.closest('form');
    const area = composer.querySelector('textarea');
    form.append('as', here().as);
    form.append('channel', here().channel);
    form.append('thread', composer.dataset.thread ?? '');
    form.append('text', area.value);
    form.append('file', target.files[0]);
    target.value = '';
    area.value = '';
    toEnd(composer.dataset.thread);
    post('/page/share', form);
    return;
  }
  const input = target.closest('[data-input][data-dispatch]');
  if (input) act(input);
});

document.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.matches('[data-composer]')) {
    const area = form.querySelector('textarea');
    const text = area.value;
    if (!text.trim()) return;
    area.value = '';
    size(area);
    hint(area);
    const also = form.querySelector('[data-also]');
    const sent = await busy(form, () => say(text, form.dataset.thread, also?.checked ?? false));
    if (sent && also) also.checked = false;
    if (!sent && !area.value) area.value = text;
  } else if (form.matches('[data-edit]')) {
    const text = form.querySelector('textarea').value;
    const saved = await busy(form, () => post('/page/edit', { as: here().as, channel: here().channel, ts: tsOf(form), text }));
    if (saved) edit(form, false);
  } else if (form.matches('[data-status]')) {
    const { text, emoji, lasts } = Object.fromEntries(new FormData(form));
    form.closest('details').open = false;
    post('/page/status', { as: here().as, text, emoji: text.trim() ? emoji : '', lasts });
  } else if (form.matches('[data-view]')) {
    const modal = form.closest('dialog');
    const data = new FormData();
    data.append('payload', JSON.stringify({ as: here().as, view: modal.dataset.viewId, inputs: inputsOf(modal) }));
    for (const input of modal.querySelectorAll('[data-file]')) {
      for (const file of input.files) data.append(`${input.dataset.blockId}|${input.dataset.actionId}`, file);
    }
    await busy(form.querySelector('[type=submit]'), () => post('/page/submit', data));
    form.querySelector('[aria-invalid=true]')?.focus();
  }
});

document.addEventListener('keydown', (event) => {
  const area = event.target.closest('.composer textarea');
  if (area && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    area.form.requestSubmit();
  } else if (area && event.key === 'Tab' && !event.shiftKey) {
    const first = area.form.querySelector('[data-hints]:not([hidden]) li:not([hidden])');
    if (first && first.dataset.hint !== area.value) {
      event.preventDefault();
      area.value = first.dataset.hint;
      hint(area);
    }
  } else if (event.key === 'Escape' && event.target.closest('[data-edit]')) {
    edit(event.target.closest('[data-edit]'), false);
  } else if (event.key === 'Escape') {
    const open = document.querySelector('details[data-menu][open]');
    const hints = document.querySelector('[data-hints]:not([hidden])');
    if (open) open.open = false;
    else if (hints) hints.hidden = true;
    else if (!document.querySelector('dialog[open]')) document.querySelector('[data-close-thread]')?.click();
  }
});

// Escape closes the topmost dialog: a question just goes, a modal tells the app.
document.addEventListener('cancel', (event) => {
  if (event.target.id === 'modal') {
    event.preventDefault();
    closeView();
  }
}, true);

document.addEventListener('input', (event) => {
  const area = event.target.closest('.composer textarea');
  if (area) {
    size(area);
    hint(area);
  }
});

function size(area) {
  area.rows = Math.min(8, area.value.split('\n').length);
}

function hint(area) {
  const list = area.form.querySelector('[data-hints]');
  if (!list) return;
  const typed = area.value;
  let any = false;
  for (const item of list.children) {
    item.hidden = !item.dataset.hint.startsWith(typed);
    any ||= !item.hidden;
  }
  list.hidden = !typed.startsWith('/') || !any;
}

window.addEventListener('popstate', () => go(location.search || '?', false));

// ── The start ──────────────────────────────────────────────────────────────────────────────────────
const changes = new EventSource('/page/changes');
changes.onmessage = () => refresh();
changes.onopen = () => refresh();
for (const list of document.querySelectorAll('[data-scroll]')) list.scrollTop = list.scrollHeight;
document.querySelector('.conversation textarea')?.focus({ preventScroll: true });
document.documentElement.dataset.ready = 'true';
