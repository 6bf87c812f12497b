package test.enumstatics;

import io.github.asyncactions.AsyncActions;

/** Every enum has static methods, which nobody wrote. */
class EnumStatics {

    @AsyncActions // error: [AsyncActions-NothingToWrap] No method of test.enumstatics.EnumStatics.Level becomes asynchronous or fluent: name some in methods or fluent, as in methods = "
    enum Level { LOW }

    @AsyncActions(methods = "valueOf") // error: [AsyncActions-StaticMethod] test.enumstatics.EnumStatics.Size.valueOf is static, and only instance methods are wrapped: make it one, or move it to a spec, an interface with @AsyncActions(target = EnumStatics.Size.class)
    enum Size { SMALL }
}
