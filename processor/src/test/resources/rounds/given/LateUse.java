package test;

import io.github.asyncactions.spark.ActionFuture;
import java.util.List;

class LateUse {

    ActionFuture<Long> count = AsyncLateTarget.of(new LateTarget()).countAsync();
    ActionFuture<Integer> extended = AsyncLateTarget.of(new LateTarget()).late().extendedAsync(new LateType());

    ActionFuture<LateType> find(AsyncLateMembers members) {
        return members.with(List.of(new Object())).findAsync(new LateType[0]);
    }

    ActionFuture<Integer> inherited(AsyncLateMembers members) {
        return members.inheritedAsync();
    }
}
