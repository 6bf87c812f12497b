package test;

import io.github.asyncactions.AsyncActions;
import io.github.asyncactions.spark.ActionFuture;
import java.util.ArrayList;

/** Two that mention each other's wrappers, and one that has its own as a type argument of its superclass. */
class Mutual {

    @AsyncActions(methods = "count")
    abstract static class Left {

        abstract long count();

        abstract AsyncMutualRight right();
    }

    @AsyncActions(methods = "count")
    abstract static class Right {

        abstract long count();

        abstract AsyncMutualLeft left();
    }

    @AsyncActions(methods = {"own", "size"})
    static class Many extends ArrayList<AsyncMutualMany> {

        private static final long serialVersionUID = 1L;

        int own() {
            return 1;
        }
    }

    ActionFuture<Long> right(Left left) {
        return left.right().countAsync();
    }

    ActionFuture<Integer> own(Many many) {
        many.add(AsyncMutualMany.of(many));
        return many.get(0).ownAsync();
    }

    ActionFuture<Integer> inherited(Many many) {
        return many.get(0).sizeAsync();
    }
}
