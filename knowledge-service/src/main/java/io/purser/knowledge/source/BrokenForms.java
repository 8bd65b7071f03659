package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.SocketException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A form that is none, or that ends before its last boundary, is the client's fault; its reader tells of it as of a broken connection. */
class BrokenForms {

    private static final Logger LOG = Logger.getLogger(BrokenForms.class);

    @ServerExceptionMapper
    Response map(IOException failure, ContainerRequestContext request) {
        if (isForm(request) && !(failure instanceof SocketException)) {
            return ApiException.invalid("The form cannot be read: it must be multipart/form-data, to its last boundary")
                    .getResponse();
        }
        LOG.error("A request failed", failure);
        return ApiException.of(500, 20500, "Internal server error").getResponse();
    }

    private static boolean isForm(ContainerRequestContext request) {
        return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType());
    }
}
