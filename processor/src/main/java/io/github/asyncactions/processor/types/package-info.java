/** What types of other people mean, and how Java can write them. */
package io.github.asyncactions.processor.types;
