// Runs in the page that is measured, before its own script: it looks at every frame, and takes a thing as painted when a
// frame with it has been handed on and the page is free for something else. Milliseconds since the page was asked for.
const times = { text: null, notes: null, clicks: [] };
globalThis.hearsayTimes = times;

const afterPaint = (note) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = note;
    port2.postMessage(null);
  });

let isTextSeen = false;
const look = () => {
  if (!isTextSeen && document.querySelector('.read-text')) {
    isTextSeen = true;
    afterPaint(() => {
      times.text = performance.now();
    });
  }
  if (document.querySelectorAll('.read-note').length < globalThis.hearsayAwaited) requestAnimationFrame(look);
  else
    afterPaint(() => {
      times.notes = performance.now();
    });
};
requestAnimationFrame(look);

let clickedAt = null;
const onClick = ({ timeStamp }) => {
  clickedAt = timeStamp;
};
addEventListener('click', onClick, { capture: true });
const observer = new MutationObserver((changes) => {
  const began = clickedAt;
  if (began === null || !changes.some(({ target }) => target.hasAttribute('data-active'))) return;
  clickedAt = null;
  afterPaint(() => times.clicks.push(performance.now() - began));
});
observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-active'] });

/** Begins to note the times between frames. */
globalThis.hearsayFrames = [];
globalThis.hearsayWatchFrames = () => {
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    globalThis.hearsayFrames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
};
