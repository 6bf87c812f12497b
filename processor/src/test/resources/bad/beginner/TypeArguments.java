package test.typearguments;

import io.github.asyncactions.AsyncActions;
import java.util.List;
import java.util.Map;

/** Type arguments in a signature. */
@AsyncActions(methods = "sum(List<Integer>, Map<String, Long>)") // error: [AsyncActions-BadMethodSyntax] is no method: write "sum(List, Map)"
public class TypeArguments {

    public long sum(List<Integer> numbers, Map<String, Long> more) { return 1; }
}
