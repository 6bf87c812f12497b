import io.github.asyncactions.AsyncActions;

/** In the package without a name. */
@AsyncActions(methods = "count", fluent = "*")
public class Unnamed {
    public long count() {
        return 1;
    }

    public Unnamed self() {
        return AsyncUnnamed.of(this).self().unwrap();
    }
}
