/** What an installation keeps on disk, and who may use it at a time. */
@NullMarked
package io.purser.local.folder;

import org.jspecify.annotations.NullMarked;
