package lombok;

/** Lombok is on the class path. */
public @interface Getter {}
