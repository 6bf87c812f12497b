/** {@link io.github.asyncactions.AsyncActions}, which asks for asynchronous wrappers at compile time. */
@NullMarked
package io.github.asyncactions;

import org.jspecify.annotations.NullMarked;
