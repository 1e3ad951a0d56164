// Rates, caps and bases read live out of the cells of 合同条款, in the words in which they stand there.

/** A share: a number, or a text such as `55%`. */
export const shareOf = (ref: string): string => `IF(ISNUMBER(${ref}),${ref},VALUE(SUBSTITUTE(${ref},"%",""))/100)`;

/** `月均服务费`, `中标金额×10%`: the name is looked up among the bases, so that another word in the cell is followed too. */
const namedBase = (ref: string, bases: string): string => {
  const text = `SUBSTITUTE(${ref},"*","×")`;
  const at = `FIND("×",${text})`;
  const share = `IF(ISNUMBER(${at}),VALUE(SUBSTITUTE(MID(${text},${at}+1,20),"%",""))/100,1)`;
  return `VLOOKUP(IF(ISNUMBER(${at}),LEFT(${text},${at}-1),${text}),${bases},2,FALSE)*${share}`;
};

/** A base in yuan; `#N/A` where it is 另行填写, 另行规定 or not known. `bases`: two columns, name and amount. */
export const baseOf = (ref: string, bases: string): string => `IF(ISNUMBER(${ref}),${ref},${namedBase(ref, bases)})`;

/** A cap: a share of a base, or an amount of its own. No cap in yuan is as small as ten. */
export const capOf = (ref: string, base: string, bases: string): string =>
  `IF(ISNUMBER(${ref}),IF(${ref}<=10,${ref}*${base},${ref}),IF(AND(RIGHT(${ref})="%",ISERROR(FIND("×",${ref})),ISERROR(FIND("*",${ref}))),VALUE(SUBSTITUTE(${ref},"%",""))/100*${base},${namedBase(ref, bases)}))`;
