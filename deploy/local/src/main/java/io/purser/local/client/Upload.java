package io.purser.local.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with a file in it. */
public final class Upload {

    private final String boundary = "form-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Upload field(String name, String value) {
        return part("name=\"" + name + "\"", "text/plain; charset=utf-8", value);
    }

    public Upload file(String name, String fileName, String contentType, String text) {
        return part("name=\"%s\"; filename=\"%s\"".formatted(name, fileName), contentType, text);
    }

    public Answer to(Purser purser, String path) {
        write("--" + boundary + "--\r\n");
        return purser.post(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private Upload part(String disposition, String contentType, String text) {
        write("--" + boundary + "\r\n");
        write("Content-Disposition: form-data; " + disposition + "\r\n");
        write("Content-Type: " + contentType + "\r\n\r\n");
        write(text + "\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
