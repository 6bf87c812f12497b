/** The methods of a target, told apart as Java tells them apart. */
@NullMarked
package io.github.asyncactions.processor.methods;

import org.jspecify.annotations.NullMarked;
