// Office.js is loaded by the page, not bundled: here are its types alone.
/// <reference types="office-js" />
