package test;

import io.github.asyncactions.spark.ActionFuture;

class MarkedUse {

    ActionFuture<Long> count = AsyncMarked.of(new Marked()).countAsync();
}
