import fc from 'fast-check'

/**
 * Every run of the whole suite draws the same examples, so what passes once passes again and a failure can be repeated.
 * `STN_SEED=random` draws new ones (or a number those of that seed): for looking further, not for deciding what lands.
 */
const asked = process.env.STN_SEED
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? 20_240_718) })
