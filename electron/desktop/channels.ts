/** Every channel between the window and the main process; nothing else may cross. */

/** A call of the contract, window → main; its answer is an outcome. */
export const CALL_CHANNEL = 'hearsay:call'

/** A push of the contract, main → window. */
export const PUSH_CHANNEL = 'hearsay:push'

/** Asks the window to send what it still has to send, main → window; it echoes the number when it has. */
export const SETTLE_CHANNEL = 'hearsay:settle'
