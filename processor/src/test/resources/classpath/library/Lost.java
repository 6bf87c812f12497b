package library;

/** The test takes it off the class path, and one class alone mentions it. */
@SuppressWarnings("serial")
public class Lost extends Exception {}
