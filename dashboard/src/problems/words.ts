/** What a refusal says in the reader's language. The desk itself speaks English, and says more than a code can. */
declare module '@/words' {
  interface Words { problems: typeof import('./words/en.json') }
}

export {};
