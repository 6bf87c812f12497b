/** What is to be generated, without a word of source. */
package io.github.asyncactions.processor.model;
