package test;

import io.github.asyncactions.AsyncActions;

/** What only the package may call, what is going away, and which doc wins. */
@AsyncActions(
        methods = {"shielded", "going", "documented"},
        docs = {
            @AsyncActions.Doc(method = "documented(int)", value = "For this signature."),
            @AsyncActions.Doc(method = "documented", value = "For this name.")
        })
public abstract class Restricted {

    protected abstract long shielded();

    @Deprecated(since = "2", forRemoval = true)
    public abstract void going();

    public abstract void documented();

    public abstract void documented(int parameter);

    /** Of several accessors the first in our order counts. */
    public abstract org.apache.spark.SparkContext context();

    public abstract org.apache.spark.SparkContext sparkContext();
}
