// The three kinds of libraries that `data` keeps; annex 5, item 2 of `systems` names them too.
export const LIBRARIES = '中小企业基础数据库、政策库、重点省市投融资数据';
