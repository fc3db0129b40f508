/** The box of the conversation that is open, for buttons elsewhere that lead to writing. */
let box: HTMLTextAreaElement | null = null;

export const isBox = (element: HTMLTextAreaElement | null) => { box = element; };

/** Puts the caret there. It is done at once: phones show their keyboard only while a press lasts. */
export const write = () => box?.focus();
