/** What the README's examples use of Node, for a consumer without its types. */
declare module 'node:crypto' {
  export function createHash(algorithm: 'sha256'): {
    update(text: string): { digest(encoding: 'hex'): string }
  }
  export function randomUUID(): string
}
