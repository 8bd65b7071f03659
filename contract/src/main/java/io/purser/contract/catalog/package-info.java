/** What is defined: assistants, tools and knowledge sources as the other services see them. */
@NullMarked
package io.purser.contract.catalog;

import org.jspecify.annotations.NullMarked;
