/** The methods of a target, told apart as Java tells them apart. */
package io.github.asyncactions.processor.methods;
