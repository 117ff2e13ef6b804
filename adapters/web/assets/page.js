// The page works without this file; with it, answers stand under one another and nothing reloads.

/** Only what our own server sends becomes markup. */
const ours = globalThis.trustedTypes?.createPolicy('isnad', { createHTML: (markup) => markup });

/** The elements of a piece of page. Parsed apart from the page, so that nothing in it could run. */
function elements(markup) {
  const parsed = new DOMParser().parseFromString(ours ? ours.createHTML(markup) : markup, 'text/html');
  return [...parsed.body.children].map((element) => document.adoptNode(element));
}

/** Sends a form and gives the piece of page that answers it. Rejects when the server cannot be reached. */
async function send(form, name, value) {
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { 'x-piece': '1' },
    body: new URLSearchParams([[name, value]]),
  });
  return elements(await response.text());
}

const composer = document.querySelector('#composer');
if (composer) chat(composer);

function chat(form) {
  const field = form.elements.claim;
  const log = document.querySelector('.log');
  const said = document.querySelector('#said');

  field.addEventListener('keydown', (event) => {
    // Shift+Enter is a new line; Enter while a word is being composed belongs to the keyboard.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  document.addEventListener('submit', (event) => {
    const sent = event.target;
    if (sent === form) {
      event.preventDefault();
      ask(field.value, true);
    } else if (sent.closest('.examples')) {
      event.preventDefault();
      ask(event.submitter.value, false);
    } else if (sent.matches('[data-enhance]')) {
      event.preventDefault();
      say(sent, event.submitter);
    }
  });

  async function ask(claim, typed) {
    if (claim.trim() === '' || form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    document.body.classList.remove('empty');
    said.textContent = field.dataset.working;
    const waiting = placeholder(claim, field.dataset.working);
    log.append(waiting);
    waiting.scrollIntoView({ block: 'start' });
    try {
      const answer = await send(form, 'claim', claim);
      waiting.replaceWith(...answer);
      answer[0]?.scrollIntoView({ block: 'start' });
      said.textContent = answer[0]?.querySelector('.verdict, .message')?.textContent ?? '';
      // What was refused can be mended and sent again.
      if (typed && !answer[0]?.matches('.refused')) field.value = '';
    } catch {
      waiting.querySelector('.answer').textContent = field.dataset.unreachable;
      said.textContent = field.dataset.unreachable;
      field.value = claim;
    } finally {
      form.ariaBusy = 'false';
      if (typed) field.focus({ preventScroll: true });
    }
  }

  async function say(sent, button) {
    try {
      const [thanks] = await send(sent, button.name, button.value);
      said.textContent = thanks.textContent;
      sent.replaceWith(thanks);
    } catch {
      said.textContent = field.dataset.unreachable;
    }
  }
}

/** What stands in the log until the answer comes. */
function placeholder(claim, working) {
  const exchange = document.createElement('article');
  exchange.className = 'exchange waiting';
  for (const [name, text] of [
    ['asked', claim],
    ['answer', working],
  ]) {
    const part = document.createElement('div');
    part.className = name;
    part.dir = 'auto';
    part.textContent = text;
    exchange.append(part);
  }
  return exchange;
}

// A permalink has no fragment. Browsers without scroll-initial-target are taken to the quote from here, the others
// to the middle of the window; whoever comes back is left where the browser puts them.
const quote = document.querySelector('#quote');
if (quote && location.hash === '' && performance.getEntriesByType('navigation')[0]?.type === 'navigate')
  quote.scrollIntoView({ block: 'center', behavior: 'instant' });
