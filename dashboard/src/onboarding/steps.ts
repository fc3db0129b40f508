/** The steps from a fresh desk to one that answers, in their order. */
export const STEPS = ['business', 'hours', 'services', 'staff', 'channel', 'assistant', 'try', 'live'] as const;
export type Step = (typeof STEPS)[number];

export const isStep = (text: unknown): text is Step => STEPS.includes(text as Step);

export const after = (step: Step): Step => STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)] ?? 'live';
export const before = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1];

/** Where to go on: the first step that is not done. */
export const next = (done: ReadonlySet<Step>): Step => STEPS.find((step) => !done.has(step)) ?? 'live';
