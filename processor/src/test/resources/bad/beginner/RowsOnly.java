package test.rowsonly;

import io.github.asyncactions.AsyncActions;
import java.util.List;

/** One kind of a generic target. */
@AsyncActions(target = List.class, methods = "size")
interface RowsOnly {
    static long total(List<Long> list, int limit) { return 1; } // error: [AsyncActions-ExtensionTakesOther] The first parameter of total takes java.util.List<java.lang.Long>, but this spec is for java.util.List<E>: write static <E> long total(List<E> list, int limit), or make the method private if it is no action
}
