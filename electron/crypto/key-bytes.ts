/**
 * Zeroed memory for a key, outside of V8's heap: a small `Buffer.alloc` lies in the heap, and each time the collector
 * moves it, it leaves a copy behind that nobody can zero.
 */
export const keyMemory = (length: number): Buffer => Buffer.from(new ArrayBuffer(length))
