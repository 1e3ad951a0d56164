// Why a ground for ending the contract is met or not, in English: the figures are the same, the words between them ours. Not part of the functions' bundle.

/** What `exitFindings` says, whose form is `名 值（≥ 界），名 未填（≥ 界），还差 1`. */
export const whyInEnglish = (why: string): string =>
  why
    .replace(/，还差 (\S+)$/, ', $1 to go')
    .replace(/：未填写，不能判断$/, ': not filled in, so nobody can tell')
    .replace(/ 未填（/g, ' not filled in (')
    .replace(/（/g, ' (')
    .replace(/）/g, ')')
    .replace(/，/g, ', ')
    .replace(/ {2,}/g, ' ');
