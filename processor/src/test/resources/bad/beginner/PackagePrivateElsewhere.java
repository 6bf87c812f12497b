package test.packageprivateelsewhere;

import io.github.asyncactions.AsyncActions;

/** A package-private method of another package. */
@AsyncActions(target = test.hiddentype.HiddenType.class, methods = "hidden") // error: [AsyncActions-MethodNotAccessible] HiddenType.hidden() is package-private, so its wrapper in package test.packageprivateelsewhere can't call it: make it public
interface PackagePrivateElsewhere {}
