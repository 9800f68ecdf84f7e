/** The machine's turn between chunks of long work; nothing where there is none to give. */
export type Breathe = () => Promise<void>

/** Works on without a pause. */
export const breatheNever: Breathe = async () => undefined
