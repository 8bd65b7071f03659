/** Whether a call may be made: rules outside the model, over what is known for sure. */
@NullMarked
package io.purser.tools.gate;

import org.jspecify.annotations.NullMarked;
