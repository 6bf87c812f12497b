package lombok;

/** Stands for that of Lombok, too, which brings no methods. */
public @interface NonNull {}
