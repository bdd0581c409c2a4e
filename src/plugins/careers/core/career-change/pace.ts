/** Hours a week that somebody learns beside a job, when the reader names none. */
export const USUAL_HOURS_PER_WEEK = 10;
/** There are 168 hours in a week; nobody learns in all of them. */
export const MOST_HOURS_PER_WEEK = 80;
