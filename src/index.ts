/** The app adds nothing of its own: everything it shows comes from the careers plugin. */
export default {};
