package test.wrapperastarget;

import io.github.asyncactions.AsyncActions;

/** A wrapper in place of its target. */
@AsyncActions(target = AsyncService.class, methods = "count") // error: [AsyncActions-BadTarget] AsyncService is a wrapper already: name what it wraps, target = Service.class
interface WrapperAsTarget {}

@AsyncActions(methods = "count")
class Service {
    public long count() { return 1; }
}
