/** Small programs that run our jar on some Spark, print what they saw as {@code name=value}, and fail loudly. */
package io.github.asyncactions.integration;
