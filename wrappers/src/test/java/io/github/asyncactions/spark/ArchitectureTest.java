package io.github.asyncactions.spark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.asyncactions.spark.runtime.action.Effect;
import io.github.asyncactions.spark.runtime.backend.ActionJobs;
import io.github.asyncactions.spark.runtime.backend.BackEnd;
import io.github.asyncactions.spark.runtime.backend.MissingMember;
import io.github.asyncactions.spark.runtime.backend.Sessions;
import io.github.asyncactions.spark.runtime.backend.Sneaky;
import io.github.asyncactions.spark.runtime.backend.classic.CallSiteProperties;
import io.github.asyncactions.spark.runtime.context.CallSite;
import io.github.asyncactions.spark.runtime.limits.Limits;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms of the runtime: who may know whom. The table stands in {@code docs/architecture.md}. */
class ArchitectureTest {

    private static final String API = "io.github.asyncactions.spark";
    private static final String RUNTIME = API + ".runtime";
    private static final int MAX_LINES = 300;

    /** Without its tests. */
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .importUrl(ActionFuture.class.getProtectionDomain().getCodeSource().getLocation());

    /** What each room knows. */
    private static final Map<String, Set<String>> ROOMS = Map.of(
            "application", Set.of("combining", "observing", "action", "limits", "context", "backend", "threads"),
            "observing", Set.of("action", "limits", "context", "backend", "threads"),
            "combining", Set.of("action", "limits", "threads"),
            "action", Set.of("limits", "context", "backend", "threads"),
            "limits", Set.of(),
            "context", Set.of("backend"),
            "backend", Set.of(),
            "threads", Set.of());

    static final Set<String> NAMES = ROOMS.keySet();

    /** Of the API the rooms may use what users give them, and what they give users. */
    private static final Set<Class<?>> SHARED = Set.of(
            ActionEvent.class,
            ActionFuture.class,
            ActionListener.class,
            ActionListener.Registration.class,
            LinkedFuture.class, // what an ActionFuture inherits
            ActionOptions.class,
            ActionProgress.class,
            ActionProgress.State.class,
            ActionRetry.class,
            ActionStatistics.class,
            CheckedRunnable.class,
            ScopeOptions.class,
            ContextCarrier.class,
            ContextCarrier.Captured.class);

    private static DescribedPredicate<JavaClass> in(String room) {
        return resideInAnyPackage(RUNTIME + "." + room, RUNTIME + "." + room + "..");
    }

    // ---- the rooms
    // ---------------------------------------------------------------------------------------------------

    @Test
    void eachPackageOfTheRuntimeIsARoomOrWithinOne() {
        assertThat(LIBRARY.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(RUNTIME + "."))
                        .map(name -> name.substring(RUNTIME.length() + 1).split("\\.")[0]))
                .isNotEmpty()
                .isSubsetOf(NAMES);
        assertThat(LIBRARY.stream()
                        .filter(type -> type.getPackageName().equals(RUNTIME))
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .as("outside of the rooms")
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aRoomKnowsNoOtherThanItMay(String room) {
        DescribedPredicate<JavaClass> allowed = in(room);
        for (String known : ROOMS.get(room)) {
            allowed = allowed.or(in(known));
        }
        noClasses()
                .that(in(room))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(RUNTIME + "..").and(not(allowed)).as("are in rooms that it must not know"))
                .check(LIBRARY);
    }

    @Test
    void thereIsNoCycleAmongTheRooms() {
        slices().matching(RUNTIME + ".(*)..").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void theTwoKindsOfSparkDoNotKnowEachOther() {
        for (String[] kinds : new String[][] {{"classic", "connect"}, {"connect", "classic"}}) {
            noClasses()
                    .that(in("backend." + kinds[0]))
                    .should()
                    .dependOnClassesThat(in("backend." + kinds[1]))
                    .check(LIBRARY);
        }
    }

    /** A newcomer reads it alone, without Spark or futures in it. */
    @Test
    void theLimitsKnowNothingButTheJdk() {
        classes()
                .that(in("limits"))
                .should()
                .onlyDependOnClassesThat(in("limits")
                        .or(resideInAnyPackage(
                                "java..", "org.jspecify.annotations", "com.google.errorprone.annotations..")))
                .check(LIBRARY);
        noClasses()
                .that(in("limits"))
                .should()
                .dependOnClassesThat(assignableTo(Future.class))
                .check(LIBRARY);
    }

    @Test
    void theThreadsKnowNoSpark() {
        noClasses()
                .that(in("limits").or(in("threads")).or(in("combining")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(LIBRARY);
    }

    // ---- the API and the generated code
    // ------------------------------------------------------------------------------

    @Test
    void theRoomsUseOfTheApiOnlyWhatUsersGiveAndGet() {
        noClasses()
                .that()
                .resideInAPackage(RUNTIME + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(API).and(not(belongToAnyOf(SHARED.toArray(Class<?>[]::new)))))
                .check(LIBRARY);
    }

    /** Generated code alone may name {@code support}: it makes wrappers with {@code from}. */
    @Test
    void theApiNamesNothingThatAUserNeverNames() {
        for (JavaClass type : LIBRARY) {
            if (!type.getPackageName().equals(API) || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                if (method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getName().equals("from")) {
                    assertThat(method.getAllInvolvedRawTypes())
                            .as(method.getFullName())
                            .noneMatch(used -> used.getPackageName().startsWith(RUNTIME)
                                    || used.getPackageName().startsWith(API + ".support"));
                }
            }
        }
    }

    @Test
    void theRuntimeDoesNotKnowTheContractWithGeneratedCode() {
        noClasses()
                .that()
                .resideInAPackage(RUNTIME + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(API + ".support..")
                .check(LIBRARY);
    }

    @Test
    void theContractWithGeneratedCodeUsesFewClasses() {
        DescribedPredicate<JavaClass> used = equivalentTo(ActionFuture.class)
                .or(equivalentTo(ActionOptions.class))
                .or(in("application"))
                .or(equivalentTo(Effect.class))
                .or(equivalentTo(CallSite.class))
                .or(equivalentTo(CallSiteProperties.class))
                .or(equivalentTo(BackEnd.class))
                .or(equivalentTo(MissingMember.class))
                .or(equivalentTo(Sessions.class))
                .or(equivalentTo(Sneaky.class))
                .or(resideInAPackage(API + ".support"));
        noClasses()
                .that()
                .resideInAPackage(API + ".support")
                .should()
                .dependOnClassesThat(resideInAPackage(API + "..").and(not(used)).as("are not among these"))
                .check(LIBRARY);
    }

    // ---- threads
    // -----------------------------------------------------------------------------------------------------

    /** Outside of the room, and why. */
    private static final Map<String, String> MAKERS = Map.of(
            RUNTIME + ".application.ActionThreads",
                    "a pool for each application, of the room's threads, closed with it",
            RUNTIME + ".application.Watcher", "a timer for each application, of the room's threads, closed with it",
            RUNTIME + ".action.FailureLog", "a Cleaner: its thread inherits nothing, and no room's thread can be one",
            RUNTIME + ".backend.classic.SparkMlPools", "a thread that never starts: its id tells which are younger",
            RUNTIME + ".backend.connect.Interrupter", "backend knows no other room");

    private static final DescribedPredicate<JavaCall<?>> MAKES_A_THREAD = describe("make a thread", call -> {
        JavaClass owner = call.getTargetOwner();
        boolean constructor = call.getName().equals("<init>");
        return (constructor && (owner.isAssignableTo(Thread.class) || owner.isAssignableTo(ExecutorService.class)))
                || (constructor && owner.isEquivalentTo(java.util.Timer.class))
                || owner.isEquivalentTo(Executors.class)
                || (owner.isEquivalentTo(Cleaner.class) && call.getName().equals("create"))
                || (owner.isEquivalentTo(CompletableFuture.class)
                        && Set.of("runAsync", "supplyAsync", "delayedExecutor", "orTimeout", "completeOnTimeout")
                                .contains(call.getName())
                        && !call.getOriginOwner().isAssignableTo(CompletableFuture.class));
    });

    @Test
    void threadsAreMadeInTheirRoom() {
        noClasses()
                .that(not(in("threads")))
                .and(describe("no exceptions", type -> !MAKERS.containsKey(outermost(type))))
                .should()
                .callCodeUnitWhere(MAKES_A_THREAD)
                .check(LIBRARY);
        assertThat(LIBRARY.stream()
                        .filter(type -> type.getCodeUnitCallsFromSelf().stream().anyMatch(MAKES_A_THREAD))
                        .map(ArchitectureTest::outermost))
                .as("every exception is one")
                .containsAll(MAKERS.keySet());
    }

    /** Actions of several applications may wait for each other. */
    @Test
    void thereIsOneLockForTheLimits() {
        noClasses()
                .that(not(in("limits")))
                .should()
                .callConstructor(Limits.class)
                .check(LIBRARY);
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    // ---- what a test of this kind would miss without a word
    // ------------------------------------------------------------

    @Test
    void theRulesSeeTheClasses() {
        assertThat(LIBRARY.contain(BackEnd.class)).isTrue();
        assertThat(LIBRARY.contain(ActionJobs.class)).isTrue();
        assertThat(LIBRARY.contain(ArchitectureTest.class)).isFalse();
        for (String room : NAMES) {
            assertThat(LIBRARY.that(in(room))).as(room).isNotEmpty();
        }
    }

    // ---- sources
    // -------------------------------------------------------------------------------------------------------

    @Test
    void noClassOfTheRuntimeIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java", RUNTIME.split("\\.")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                seen++;
                long lines = Files.readAllLines(file).size();
                if (lines > MAX_LINES) {
                    tooLong.add(file.getFileName() + " has " + lines + " lines");
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
        assertThat(tooLong).isEmpty();
    }

    /** Else they would reach its insides. */
    @Test
    void noOtherModuleDeclaresClassesInPackagesOfTheRuntime() throws IOException {
        List<Path> intruders = new ArrayList<>();
        Path root = Path.of("..").toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean ours = folder.equals(root.resolve("wrappers"));
                return name.equals("target") || (name.startsWith(".") && !folder.equals(root)) || ours
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")
                        && file.toString().contains("/" + RUNTIME.replace('.', '/') + "/")) {
                    intruders.add(root.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(intruders).isEmpty();
    }
}
