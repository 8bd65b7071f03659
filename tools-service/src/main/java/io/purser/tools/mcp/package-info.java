/** MCP servers over streamable HTTP: what tools they have, and calls on these. Every request leaves through the egress gate. */
@NullMarked
package io.purser.tools.mcp;

import org.jspecify.annotations.NullMarked;
