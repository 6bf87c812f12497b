package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;

@AsyncActions(methods = "count")
interface Plain {
    long count();

    static ActionFuture<Long> use(Plain plain) {
        return AsyncPlain.of(plain).countAsync();
    }
}
