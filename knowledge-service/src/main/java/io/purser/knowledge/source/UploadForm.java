package io.purser.knowledge.source;

import io.purser.contract.rest.ApiException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file as it is sent, and what is said of it.
 *
 * @param part the name of the part that is the file; needed where several files are sent
 */
record UploadForm(
        @RestForm Optional<String> name,
        @RestForm Optional<String> type,
        @RestForm Optional<String> description,
        @RestForm("return_direct") Optional<String> returnDirect,
        @RestForm("search_meaning") Optional<String> searchMeaning,
        @RestForm("file_name") Optional<String> part,
        @RestForm(FileUpload.ALL) List<FileUpload> parts) {

    /** @throws ApiException 400 when it is not one file, or said to be something else */
    FileUpload file() {
        if (type.filter(sent -> SourceType.of(sent) != SourceType.File).isPresent()) {
            throw ApiException.invalid("type must be File");
        }
        return parts.stream()
                .filter(file -> part.filter(file.name()::equals).isPresent())
                .findFirst()
                .or(() -> parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty())
                .orElseThrow(() -> ApiException.invalid(
                        "One file is needed, as the part that file_name names (%d were sent)".formatted(parts.size())));
    }

    /** @throws ApiException 400 when it is neither true nor false */
    Optional<Boolean> direct() {
        return returnDirect.map(sent -> switch (sent) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiException.invalid("return_direct must be true or false");
        });
    }

    /** @throws ApiException 400 when it is no number from 0 to 1 */
    Optional<SourceChange.Meaning> meaning() {
        return searchMeaning.map(sent -> {
            try {
                return new SourceChange.Meaning(Fields.share("search_meaning", Double.parseDouble(sent)));
            } catch (NumberFormatException e) {
                throw Fields.noShare("search_meaning");
            }
        });
    }

    /** What is sent in another form than this. */
    static ApiException needed() {
        return ApiException.invalid("A file is uploaded as multipart/form-data");
    }
}
