package test.keybeforetarget;

import io.github.asyncactions.AsyncActions;
import java.util.Collection;

/** Any target would do as a key, but it comes second. */
@AsyncActions(target = Collection.class)
interface KeyBeforeTarget {
    static <E> long fill(Collection<E> all) { return 1; }
    static <K extends Comparable<K>, X> K go(K key, Collection<X> all) { return key; } // warning: [AsyncActions-TargetNotFirst] static <E, K extends Comparable<K>> K go(Collection<E> all, K key)
    static long po(Object key, Collection<?> all) { return 1; } // warning: [AsyncActions-TargetNotFirst] static <E> long po(Collection<E> all, Object key)
    static <K> long count(K key, Collection<?> all) { return 1; } // warning: [AsyncActions-TargetNotFirst] static <E, K> long count(Collection<E> all, K key)
}
