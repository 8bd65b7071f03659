package io.purser.knowledge.crawl;

import crawlercommons.robots.BaseRobotRules;
import java.time.Duration;
import java.util.List;

/**
 * What a site allows.
 *
 * @param delay between two requests
 */
record Robots(BaseRobotRules rules, Duration delay) {

    boolean allow(String address) {
        return rules.isAllowed(address);
    }

    List<String> sitemaps() {
        return rules.getSitemaps();
    }
}
