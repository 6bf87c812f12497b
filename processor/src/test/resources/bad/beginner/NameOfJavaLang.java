package test.nameofjavalang;

import io.github.asyncactions.AsyncActions;
import java.nio.file.Path;

/** A name that means something else in every source of the package. */
@AsyncActions(target = Path.class, methods = "getFileName", name = "String") // error: [AsyncActions-BadName] "String" would hide java.lang.String in its package: write another name, such as "AsyncPath"
interface NameOfJavaLang {}
