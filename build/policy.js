// What a page of ours may load, as one policy for all who serve it: scripts are its own files, nothing is asked of another server. Styles
// may stand in the page, as Univer and Fluent write them while running.

/** scripts: origins beside our own; frames: who may show the page in a frame. */
const policyOf = (scripts, frames) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ['frame-ancestors', ...frames].join(' '),
  ].join('; ');

module.exports = { policyOf };
