/** Before a card is asked for, ms: half the dwell, so that the answer is there in time, yet passing pointers ask nothing. */
export const ASK_DELAY = 150;

/** The dwell before a card shows, ms: a pointer on its way elsewhere stays on one word for less. */
export const SHOW_DELAY = 300;

/** Before a left card closes, ms: time to travel from the term to the card, or back after a slip. */
export const LEAVE_DELAY = 300;
