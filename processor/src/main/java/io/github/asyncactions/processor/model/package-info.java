/** What is to be generated, without a word of source. */
@NullMarked
package io.github.asyncactions.processor.model;

import org.jspecify.annotations.NullMarked;
