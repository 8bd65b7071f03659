package io.purser.knowledge.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.purser.contract.rest.ApiException;

/**
 * How a source is to be read again.
 *
 * @param acceptRemovals whether a site may have lost most of its pages
 * @param screenAgain whether texts are to be screened that were screened before
 */
record Refresh(boolean acceptRemovals, boolean screenAgain) {

    /** Without a body neither. */
    static Refresh of(byte[] body) throws JsonProcessingException {
        return body.length == 0 ? new Refresh(false, false) : of(Fields.of(body));
    }

    private static Refresh of(Fields fields) {
        return new Refresh(
                fields.flag("accept_removals").orElse(false),
                fields.flag("screen_again").orElse(false));
    }

    /** @throws ApiException 400 when there is nothing that could be read again */
    void requireSense(SourceType type) {
        if (!screenAgain && type != SourceType.Web && type != SourceType.Database) {
            throw ApiException.invalid(
                    "Only a source of type Web or Database is refreshed, any other with screen_again");
        }
    }
}
