/** The package declares this without its options; they are Emscripten's. */
declare module 'hunspell-wasm/wasm/hunspell.js' {
  export default function createModule(options: { readonly wasmBinary: Uint8Array }): Promise<unknown>
}
