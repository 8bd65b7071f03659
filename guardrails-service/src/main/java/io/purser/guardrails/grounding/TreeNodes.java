package io.purser.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;

/** The nodes of a tree in a row, both children of one side by side. */
final class TreeNodes {

    private final List<Node<Label>> nodes = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    TreeNodes(Node<Label> root) {
        nodes.add(root);
        for (int i = 0; i < nodes.size(); i++) {
            left.add(nodes.size());
            if (nodes.get(i) instanceof SplitNode<Label> split) {
                nodes.add(split.getLessThanOrEqual());
                nodes.add(split.getGreaterThan());
            }
        }
    }

    Forest.Tree tree(ToDoubleFunction<LeafNode<Label>> vote) {
        var tree = new Forest.Tree(new int[nodes.size()], new float[nodes.size()], new int[nodes.size()]);
        for (int i = 0; i < nodes.size(); i++) {
            boolean isSplit = nodes.get(i) instanceof SplitNode<Label>;
            tree.features()[i] = isSplit ? ((SplitNode<Label>) nodes.get(i)).getFeatureID() : -1;
            tree.left()[i] = isSplit ? left.get(i) : 0;
            tree.values()[i] = (float)
                    (isSplit
                            ? ((SplitNode<Label>) nodes.get(i)).splitValue()
                            : vote.applyAsDouble((LeafNode<Label>) nodes.get(i)));
        }
        return tree;
    }
}
