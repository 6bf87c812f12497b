@AsyncActions(methods = "x") // error: [AsyncActions-NoTarget] target = Dataset.class
package test.packaged;

import io.github.asyncactions.AsyncActions;
