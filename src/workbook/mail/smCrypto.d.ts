// The one function of sm-crypto that is used; the package has no types of its own.
declare module 'sm-crypto/src/sm3' {
  const sm3: (bytes: Uint8Array) => string;
  export default sm3;
}
