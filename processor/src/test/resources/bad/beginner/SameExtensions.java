package test.sameextensions;

import io.github.asyncactions.AsyncActions;
import java.util.Collection;
import java.util.List;

/** Static methods that differ in how they take the target: by their results, their marks, or in nothing else. */
@AsyncActions(target = List.class)
interface SameExtensions {

    static long size(List<?> list) { return 1; }

    static String size(Object any) { return ""; } // error: [AsyncActions-DuplicateMember] size(List) and size(Object) differ only in how they take the target, so AsyncList would have two methods sizeAsync(): rename one of them, or make it private if it is no action

    static <E> int save(List<E> list, E element) { return 1; }

    @AsyncActions.Writes
    static <E> int save(Collection<E> all, E element) { return 2; } // error: [AsyncActions-DuplicateMember] save(List, Object) and save(Collection, Object) differ only in how they take the target, so AsyncList would have two methods saveAsync(Object): rename one of them

    static int more(List<?> list, int times) { return 1; }

    static int more(Object any, long times) { return 2; }
}
