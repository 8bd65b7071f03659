package io.purser.guardrails.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Decision trees that vote. */
public record Forest(String version, List<Tree> trees) {

    public Forest {
        trees = List.copyOf(trees);
    }

    /**
     * A tree, node by node, the root first.
     *
     * @param features which one a node looks at, -1 at a leaf
     * @param values the most that goes left; at a leaf, its vote
     * @param left the node to the left; the one to the right is next to it
     */
    public record Tree(int[] features, float[] values, int[] left) {

        double vote(double[] example) {
            int node = 0;
            while (features[node] >= 0) {
                node = example[features[node]] <= values[node] ? left[node] : left[node] + 1;
            }
            return values[node];
        }

        String line() {
            return IntStream.range(0, features.length)
                    .mapToObj(i -> features[i] + "," + values[i] + "," + left[i])
                    .collect(Collectors.joining(";"));
        }

        static Tree parse(String line) {
            String[][] nodes =
                    Arrays.stream(line.split(";")).map(node -> node.split(",")).toArray(String[][]::new);
            var tree = new Tree(new int[nodes.length], new float[nodes.length], new int[nodes.length]);
            for (int i = 0; i < nodes.length; i++) {
                tree.features[i] = Integer.parseInt(nodes[i][0]);
                tree.values[i] = Float.parseFloat(nodes[i][1]);
                tree.left[i] = Integer.parseInt(nodes[i][2]);
            }
            return tree;
        }
    }

    /** The mean vote. */
    public double vote(double[] example) {
        return trees.stream().mapToDouble(tree -> tree.vote(example)).average().orElseThrow();
    }

    /** The version, then a tree on each line. */
    public List<String> lines() {
        return Stream.concat(Stream.of(version), trees.stream().map(Tree::line)).toList();
    }

    /** With the weights of that name which come with the service. */
    public static Forest shipped(String name) {
        try (InputStream file = Forest.class.getResourceAsStream("/weights/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("There are no weights of " + name + ": train them");
            }
            var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return new Forest(
                    lines.getFirst(), lines.stream().skip(1).map(Tree::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
