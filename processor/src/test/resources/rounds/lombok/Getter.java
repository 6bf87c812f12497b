package lombok;

/** Stands for that of Lombok, which does not run here. */
public @interface Getter {}
