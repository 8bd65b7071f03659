package io.purser.tools.gate;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/**
 * The Common Expression Language with what conditions may name. The whole of it ends: it has no loops but those over lists, and these
 * are bounded. Functions that make large things of small ones are left out.
 */
final class CelLanguage {

    static final int LONGEST = 8_000;

    private static final int STEPS_AT_MOST = 20_000;
    private static final int NESTED_AT_MOST = 100;
    private static final MapType FIELDS = MapType.create(SimpleType.STRING, SimpleType.DYN);
    private static final MapType TEXTS = MapType.create(SimpleType.STRING, SimpleType.STRING);
    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(STEPS_AT_MOST)
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(NESTED_AT_MOST)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addLibraries(CelExtensions.optional(), CelExtensions.bindings(), CelExtensions.sets(OPTIONS))
            .addVar("account", SimpleType.STRING)
            .addVar("assistant", SimpleType.STRING)
            .addVar("session", SimpleType.STRING)
            .addVar("identity", TEXTS)
            .addVar("tool", TEXTS)
            .addVar("read", SimpleType.BOOL)
            .addVar("arguments", FIELDS)
            .addVar("verified", SimpleType.BOOL)
            .addVar("confirmed", SimpleType.BOOL)
            .addVar("from_tools", SimpleType.BOOL)
            .addVar("earlier", ListType.create(FIELDS))
            .addVar("earlier_cut", SimpleType.BOOL)
            .addVar("now", SimpleType.TIMESTAMP)
            .setResultType(SimpleType.BOOL)
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.optional(), CelExtensions.sets(OPTIONS))
            .build();

    private CelLanguage() {}

    /** @throws Fault with line and column */
    static CelRuntime.Program compile(String expression) {
        try {
            return RUNTIME.createProgram(COMPILER.compile(expression).getAst());
        } catch (CelValidationException e) {
            throw new Fault(
                    e.getErrors().isEmpty()
                            ? "it cannot be read"
                            : told(e.getErrors().getFirst()));
        } catch (CelEvaluationException e) {
            throw new Fault(String.valueOf(e.getMessage()));
        }
    }

    private static String told(CelIssue issue) {
        return "line %d, column %d: %s"
                .formatted(
                        issue.getSourceLocation().getLine(),
                        issue.getSourceLocation().getColumn() + 1,
                        issue.getMessage());
    }
}
