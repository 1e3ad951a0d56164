// The command line: the same work on files, without a window.
export {};
