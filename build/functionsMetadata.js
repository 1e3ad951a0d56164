// What must hold of functions.json, and the one property that the generator cannot write.

/** Errors among the arguments reach our functions; cells that hold data types arrive as their plain values. */
function finished(metadata) {
  const { functions, enums } = metadata;
  return { allowErrorForDataTypeAny: true, functions, ...(enums && { enums }) };
}

const without = (list, other) => list.filter((id) => !other.includes(id));
const repeated = (list) => list.filter((id, i) => list.indexOf(id) !== i);

/**
 * Everything wrong, in words: the generator ignores arrow functions and re-exports without a word, takes the same id
 * from two files, and knows nothing of what the bundle registers.
 */
function faults(tagged, metadata, registered) {
  const ids = metadata.functions.map(({ id }) => id);
  return [
    ...(tagged.length === 0 ? ['no function at all carries @customfunction'] : []),
    ...repeated(tagged).map((id) => `${id}: two functions with this id`),
    ...ids.filter((id) => !/^[A-Z]+$/.test(id)).map((id) => `${id}: an id holds only A–Z`),
    ...metadata.functions.filter(({ id, name }) => id !== name).map(({ id, name }) => `${id}: is named ${name}`),
    ...metadata.functions.filter((f) => !f.description).map(({ id }) => `${id}: has no description`),
    ...without(tagged, ids).map((id) => `${id}: lost from functions.json (must be a plain \`export function\`)`),
    ...without(ids, registered).map((id) => `${id}: in functions.json but not in the bundle (missing in index.ts?)`),
    ...without(registered, ids).map((id) => `${id}: in the bundle but not in functions.json`),
  ];
}

module.exports = { finished, faults };
