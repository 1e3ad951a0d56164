// Rates, caps and bases read live out of the cells of 合同条款, in the words in which they stand there.

/** A share: a number, or a text such as `55%`. */
export const shareOf = (ref: string): string => `IF(ISNUMBER(${ref}),${ref},VALUE(SUBSTITUTE(${ref},"%",""))/100)`;

interface Words {
  /** The name of the base that stands in a cell, and the share of it. */
  readonly name: string;
  readonly share: string;
}

const wordsOf = (ref: string): Words => {
  const text = `SUBSTITUTE(${ref},"*","×")`;
  const at = `FIND("×",${text})`;
  return { name: `IF(ISNUMBER(${at}),LEFT(${text},${at}-1),${text})`, share: `IF(ISNUMBER(${at}),VALUE(SUBSTITUTE(MID(${text},${at}+1,20),"%",""))/100,1)` };
};

const lookUp = (name: string, bases: string, column: number): string => `VLOOKUP(${name},${bases},${column},FALSE)`;

/** `月均服务费`, `中标金额×10%`: the name is looked up among the bases, so that another word in the cell is followed too. */
const namedBase = (ref: string, bases: string): string => {
  const { name, share } = wordsOf(ref);
  return `${lookUp(name, bases, 2)}*${share}`;
};

/** A base in yuan; `#N/A` where it is 另行填写, 另行规定 or not known. `bases`: two columns, name and amount. */
export const baseOf = (ref: string, bases: string): string => `IF(ISNUMBER(${ref}),${ref},${namedBase(ref, bases)})`;

/** A base as it is divided, once, at the end: 780,000 over 12. `bases`: four columns, name, amount, over, under. */
export const overOf = (ref: string, bases: string): string => {
  const { name, share } = wordsOf(ref);
  return `IF(ISNUMBER(${ref}),${ref},${lookUp(name, bases, 3)}*${share})`;
};
export const underOf = (ref: string, bases: string): string => `IF(ISNUMBER(${ref}),1,${lookUp(wordsOf(ref).name, bases, 4)})`;

const isShareText = (ref: string): string => `AND(RIGHT(${ref})="%",ISERROR(FIND("×",${ref})),ISERROR(FIND("*",${ref})))`;

/** Whether a cap is a share of the clause's own base. */
export const isShareCap = (ref: string): string => `IF(ISNUMBER(${ref}),${ref}<=10,${isShareText(ref)})`;

/** A cap: a share of a base, or an amount of its own. No cap in yuan is as small as ten. */
export const capOf = (ref: string, base: string, bases: string): string =>
  `IF(ISNUMBER(${ref}),IF(${ref}<=10,${ref}*${base},${ref}),IF(${isShareText(ref)},VALUE(SUBSTITUTE(${ref},"%",""))/100*${base},${namedBase(ref, bases)}))`;
