/** By what name the focus is taken to the field for a topic of the selected claim. */
export const TOPIC_PICKER = 'topic picker'
