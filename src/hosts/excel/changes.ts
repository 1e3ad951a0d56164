// Tells of changes: once after things are quiet, whoever made them, and when they are computed.
const QUIET = 200;

interface Registered {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function register(tell: () => Promise<void>): Promise<readonly Registered[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(tell),
      worksheets.onCalculated.add(tell),
      worksheets.onAdded.add(tell),
      worksheets.onDeleted.add(tell),
    ];
    await context.sync();
    return handlers;
  });
}

const removeAll = async (handlers: readonly Registered[]): Promise<void> => {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  });
};

export function onBookChange(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const soon = (): Promise<void> => {
    clearTimeout(timer);
    // What Excel had to tell may arrive after nobody wants to know.
    if (!stopped) timer = setTimeout(listener, QUIET);
    return Promise.resolve();
  };
  const handlers = register(soon);
  // Without events the pane still works; it reads when it is asked.
  handlers.catch(() => undefined);
  return () => {
    stopped = true;
    clearTimeout(timer);
    handlers.then(removeAll).catch(() => undefined);
  };
}
