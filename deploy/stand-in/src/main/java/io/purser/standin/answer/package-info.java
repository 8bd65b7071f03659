/** What a model does with a request: say something, fail, send junk or hang. */
@NullMarked
package io.purser.standin.answer;

import org.jspecify.annotations.NullMarked;
