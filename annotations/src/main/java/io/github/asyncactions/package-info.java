/** {@link io.github.asyncactions.AsyncActions}, which asks for asynchronous wrappers at compile time. */
package io.github.asyncactions;
