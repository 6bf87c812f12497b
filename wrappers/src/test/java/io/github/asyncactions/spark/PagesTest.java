package io.github.asyncactions.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that list what there is list all of it, and nothing else. */
class PagesTest {

    private static final Pattern NAME = Pattern.compile("`([\\w.*]+)`");
    /** What every wrapper has. */
    private static final Set<String> COMMON = Set.of("of", "from", "withOptions", "unwrap", "toString");

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("../docs", name));
    }

    /** From this line to the next heading of its level. */
    private static String section(String text, String heading) {
        assertThat(text).contains("\n" + heading + "\n");
        String rest = text.substring(text.indexOf("\n" + heading + "\n") + heading.length() + 2);
        int end = rest.indexOf("\n" + heading.substring(0, heading.indexOf(' ') + 1));
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** The names in the first cells of the tables in {@code text}. */
    private static Set<String> listed(String text) {
        return NAME.matcher(text.lines()
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.split(" \\| ")[0])
                        .collect(Collectors.joining("\n")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** As {@link #listed}, of the table whose first column has this head. */
    private static Set<String> table(String text, String head) {
        Matcher start = Pattern.compile("\n\\| " + head + " \\|.*\n(?=\\|---)").matcher(text);
        assertThat(start.find()).as(head).isTrue();
        return listed(text.substring(start.end())
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.joining("\n")));
    }

    private static Set<String> methods(Stream<Method> methods, Predicate<Method> which) {
        return methods.filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !method.getName().contains("$"))
                .filter(which)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> own(Class<?> type, Predicate<Method> which) {
        return methods(Arrays.stream(type.getDeclaredMethods()), which);
    }

    private static boolean isAction(Method method) {
        return ActionFuture.class.equals(method.getReturnType());
    }

    @ParameterizedTest
    @FieldSource("io.github.asyncactions.spark.Wrappers#ALL")
    void theCatalogueListsWhatAWrapperHas(Class<?> wrapper) throws Exception {
        String section = section(page("catalogue.md"), "## " + wrapper.getSimpleName());

        assertThat(listed(section(section, "### Actions"))).isEqualTo(own(wrapper, PagesTest::isAction));
        assertThat(listed(section(section, "### Fluent")))
                .isEqualTo(own(wrapper, method -> !isAction(method) && !COMMON.contains(method.getName())));
        assertThat(own(wrapper, method -> true)).containsAll(COMMON);
    }

    @ParameterizedTest
    @ValueSource(classes = {AsyncDataset.class, AsyncRDD.class})
    void theCatalogueListsWhatAWrapperDoesNotHave(Class<?> wrapper) throws Exception {
        Class<?> target = wrapper.equals(AsyncRDD.class) ? JavaRDD.class : Dataset.class;
        Set<String> offered = own(wrapper, method -> !isAction(method));
        own(wrapper, PagesTest::isAction).forEach(name -> offered.add(name.replaceFirst("Async$", "")));

        assertThat(listed(section(section(page("catalogue.md"), "## " + wrapper.getSimpleName()), "### Not offered")))
                .isEqualTo(methods(
                        Arrays.stream(target.getMethods()),
                        method -> !method.getDeclaringClass().equals(Object.class)
                                && !offered.contains(method.getName())));
    }

    @Test
    void theArchitectureListsEveryPublicType() throws Exception {
        assertThat(table(page("architecture.md"), "type"))
                .isEqualTo(Stream.concat(Stream.of("support.*"), publicTypes().stream())
                        .collect(Collectors.toSet()));
    }

    private static Set<String> publicTypes() throws IOException, URISyntaxException {
        Path classes = Path.of(ActionFuture.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.list(classes.resolve("io/github/asyncactions/spark"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[A-Z]\\w*\\.class"))
                    .map(name -> name.replace(".class", ""))
                    .filter(name -> Modifier.isPublic(load(name).getModifiers()))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String simpleName) {
        try {
            return Class.forName(PagesTest.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Of a future it lists what the JDK's does not have; that of later JDKs has more. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                ActionFuture.class,
                ActionOptions.class,
                ActionRetry.class,
                ActionScope.class,
                ScopeOptions.class,
                SparkActions.class,
                CurrentAction.class
            })
    void theArchitectureListsEveryMethod(Class<?> type) throws Exception {
        Set<String> inherited = methods(Arrays.stream(type.getSuperclass().getMethods()), method -> true);

        assertThat(table(page("architecture.md"), "`" + type.getSimpleName() + "`"))
                .isSubsetOf(own(type, method -> true))
                .containsAll(own(type, method -> !inherited.contains(method.getName())));
    }

    @Test
    void thePageForThoseWhoMigrateNamesWhatThereIs() throws Exception {
        List<MatchResult> calls = Pattern.compile("`(Async\\w+)\\.of\\([^`]*\\.(\\w+Async)\\(")
                .matcher(page("migrating.md"))
                .results()
                .toList();

        assertThat(calls).hasSizeGreaterThan(13).allSatisfy(call -> {
            Class<?> wrapper = call.group().contains(".write()") ? AsyncWriter.class : load(call.group(1));
            assertThat(own(wrapper, PagesTest::isAction)).contains(call.group(2));
        });
    }
}
