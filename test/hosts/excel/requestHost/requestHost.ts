// Answers batches of the real Office.js: strictly, action by action, until one fails. It counts what comes in.
import { HostError } from './errors';
import { answer, assign, invoke, isNode, step, type Node } from './node';

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: unknown };
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface Path {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Action['ArgumentInfo'];
}

export interface Body {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

const [INSTANTIATE, QUERY, METHOD, SET, TRACE] = [1, 2, 3, 4, 5];
const [ROOT, METHOD_PATH, PROPERTY, INDEXER] = [1, 3, 4, 5];
const KEEPING = new Set(['_KeepReference', '_RemoveReference']);

export interface Request {
  readonly bytes: number;
  readonly actions: number;
  /** Bytes of the answer. */
  readonly answer: number;
}

export class RequestHost {
  requests: Request[] = [];
  /** The action, counted from the first one of all, that fails once. */
  failAt: number | undefined;
  done = 0;

  /** `ended`: after each request. */
  constructor(
    private readonly root: () => Node,
    private readonly ended: () => void = () => undefined,
  ) {}

  reset(): void {
    this.requests = [];
    this.done = 0;
    this.failAt = undefined;
  }

  answer(body: Body): unknown {
    const reply = this.reply(body);
    this.ended();
    // What only lets go of references is no round trip that anybody waits for.
    if (body.Actions.some(({ ActionType, Name }) => ActionType !== INSTANTIATE && !KEEPING.has(Name))) {
      const [bytes, answer] = [body, reply].map((part) => Buffer.byteLength(JSON.stringify(part))) as [number, number];
      this.requests.push({ bytes, actions: body.Actions.length, answer });
    }
    return reply;
  }

  private reply(body: Body): unknown {
    const known = new Map<number, Node | null>();
    const results: unknown[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        this.maybeFail(action);
        results.push({ ActionId: action.Id, Value: this.act(action, body, known) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return {
          Results: results,
          Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: action.Name, HttpStatusCode: 400 },
        };
      }
    }
    return { Results: results };
  }

  private maybeFail({ ActionType, Name }: Action): void {
    if (ActionType === INSTANTIATE || ActionType === QUERY || ActionType === TRACE || KEEPING.has(Name)) return;
    this.done += 1;
    if (this.done !== this.failAt) return;
    this.failAt = undefined;
    throw new HostError('GeneralException', 'told to fail');
  }

  private act({ ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }: Action, body: Body, known: Map<number, Node | null>): unknown {
    if (ActionType === TRACE) return null;
    const target = this.resolve(ObjectPathId, body, known);
    if (target === null) return null;
    const args = this.args(ArgumentInfo, body, known);
    switch (ActionType) {
      case INSTANTIATE:
        return {};
      case QUERY:
        return answer(target, QueryInfo?.Select ?? []);
      case METHOD: {
        if (KEEPING.has(Name)) return null;
        const result = invoke(target, Name, args);
        return isNode(result) ? {} : result;
      }
      case SET:
        assign(target, Name, args[0]);
        return null;
      default:
        throw new HostError('InvalidRequest', `action ${ActionType}`);
    }
  }

  /** An argument that is an object comes as the id of its path. */
  private args(info: Action['ArgumentInfo'], body: Body, known: Map<number, Node | null>): readonly unknown[] {
    const ids = (info?.ReferencedObjectPathIds ?? []) as readonly (number | readonly number[] | null)[];
    return (info?.Arguments ?? []).map((value, i) => {
      const id = ids[i];
      return typeof id === 'number' && id > 0 ? this.resolve(id, body, known) : value;
    });
  }

  private resolve(id: number, body: Body, known: Map<number, Node | null>): Node | null {
    const found = known.get(id);
    if (found !== undefined) return found;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', String(id));
    const made = this.follow(path, body, known);
    known.set(id, made);
    return made;
  }

  private follow(path: Path, body: Body, known: Map<number, Node | null>): Node | null {
    if (path.ObjectPathType === ROOT) return this.root();
    const parent = this.resolve(path.ParentObjectPathId ?? 0, body, known);
    if (parent === null) return null;
    const args = this.args(path.ArgumentInfo, body, known);
    switch (path.ObjectPathType) {
      case PROPERTY:
        return step(parent, path.Name);
      case INDEXER: {
        if (!parent.item) throw new HostError('ApiNotFound', `${parent.type} has no items`);
        return (parent.item as (key: unknown) => Node)(args[0]);
      }
      case METHOD_PATH: {
        const result = invoke(parent, path.Name, args);
        if (result === null) return null;
        if (!isNode(result)) throw new HostError('InvalidRequest', `${path.Name} gives no object`);
        return result;
      }
      default:
        throw new HostError('InvalidObjectPath', `kind ${path.ObjectPathType}`);
    }
  }
}
