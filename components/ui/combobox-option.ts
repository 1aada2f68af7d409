/** One thing to choose: a stable id, what it is called, and a second line to tell namesakes apart. */
export type ComboboxOption = { id: string; label: string; note?: string | undefined };
