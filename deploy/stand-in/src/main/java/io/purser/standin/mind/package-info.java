/** The default behaviour: tools and knowledge by meaning, answers by quoting. */
@NullMarked
package io.purser.standin.mind;

import org.jspecify.annotations.NullMarked;
