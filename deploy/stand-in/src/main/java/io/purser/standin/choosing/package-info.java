/** Which of the offered functions fits what was said. */
@NullMarked
package io.purser.standin.choosing;

import org.jspecify.annotations.NullMarked;
