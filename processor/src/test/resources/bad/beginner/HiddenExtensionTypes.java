package test.hiddenextensiontypes;

import io.github.asyncactions.AsyncActions;
import java.util.List;

/** Types that the wrapper can't name. */
class HiddenExtensionTypes {

    private record Stats(long count) {}

    private static class Failure extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @AsyncActions(target = List.class)
    interface Actions {

        static Stats[] result(List<?> list) { return new Stats[0]; } // error: [AsyncActions-MethodNotAccessible] Actions.result(List) mentions HiddenExtensionTypes.Stats, which is private, so a wrapper in package test.hiddenextensiontypes can't name it: make that type public or package-private, or make the method private if it is no action

        static void parameter(List<?> list, List<Stats> all) {} // error: [AsyncActions-MethodNotAccessible] Actions.parameter(List, List) mentions HiddenExtensionTypes.Stats

        static <S extends Stats> void variable(List<?> list, S one) {} // error: [AsyncActions-MethodNotAccessible] Actions.variable(List, Stats) mentions HiddenExtensionTypes.Stats

        static void thrown(List<?> list) throws Failure {}
    }
}
