package io.purser.guardrails.grounding;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Trains a random forest (by Tribuo) and hands it on in our own form: the service runs without the library. */
public final class ForestTrainer {

    private static final long SEED = 3;

    /** Held, as a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY = Logger.getLogger("org.tribuo");

    private static final Label SUPPORTED = new Label("supported");
    private static final Label UNSUPPORTED = new Label("unsupported");
    private static final Label NO_VOTE = new Label("unsupported", 0);

    /**
     * How trees grow.
     *
     * @param smallestLeaf the least weight of a leaf's examples
     * @param tried which share of the features is tried at each node
     */
    public record Settings(int trees, int depth, float smallestLeaf, float tried) {}

    private final Settings settings;
    private final MutableDataset<Label> examples =
            new MutableDataset<>(new SimpleDataSourceProvenance("claims", new LabelFactory()), new LabelFactory());

    public ForestTrainer(Settings settings) {
        this.settings = settings;
    }

    public void add(double[] features, boolean isSupported, float weight) {
        var example = new ArrayExample<Label>(isSupported ? SUPPORTED : UNSUPPORTED, names(features.length), features);
        example.setWeight(weight);
        examples.add(example);
    }

    /** In the order of the alphabet, as the library orders them. */
    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj("feature-%03d"::formatted).toArray(String[]::new);
    }

    public Forest train(String version) {
        LIBRARY.setLevel(Level.WARNING); // it tells of each tree
        var tree = new CARTClassificationTrainer(
                settings.depth(), settings.smallestLeaf(), 0, settings.tried(), false, new GiniIndex(), SEED);
        var forest = (WeightedEnsembleModel<Label>)
                new RandomForestTrainer<>(tree, new VotingCombiner(), settings.trees(), SEED).train(examples);
        return new Forest(
                version, forest.getModels().stream().map(ForestTrainer::tree).toList());
    }

    private static Forest.Tree tree(Model<Label> model) {
        var nodes = new TreeNodes(((TreeModel<Label>) model).getRoot());
        return nodes.tree(leaf -> leaf.getDistribution()
                .getOrDefault(UNSUPPORTED.getLabel(), NO_VOTE)
                .getScore());
    }
}
