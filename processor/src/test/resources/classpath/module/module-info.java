/** Spark and the runtime are in no module. */
module test {
    exports test;

    requires static java.compiler;
}
