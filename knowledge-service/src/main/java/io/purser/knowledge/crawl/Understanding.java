package io.purser.knowledge.crawl;

import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.chunk.Markdown;
import io.purser.knowledge.file.TakesTooLong;
import io.purser.knowledge.file.UnpacksTooFar;
import io.purser.knowledge.html.Encoding;
import io.purser.knowledge.html.Language;
import io.purser.knowledge.html.PageReader;
import io.purser.knowledge.html.Sign;
import io.purser.knowledge.html.WebPage;
import io.purser.knowledge.ingest.Unusable;
import io.purser.security.egress.EgressOutcome.Answered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of an answer what it says. Keeps a core busy for up to a second or two, so never on an event loop. */
@ApplicationScoped
class Understanding {

    private static final int MOST_LINKS = 2_000;
    private static final int LONGEST_TAG = 300;
    private static final String TRUNCATED = "TRUNCATED";

    private final PageReader pages;
    private final int most;
    private final int mostHtml;

    Understanding(CrawlConfig config) {
        pages = new PageReader(config.robot());
        most = (int) config.pageSize().asLongValue();
        mostHtml = (int) config.htmlSize().asLongValue();
    }

    Understood of(String address, Answered answer) {
        var unpacked = Unpacked.of(answer, most);
        if (unpacked.bomb()) {
            return left(Reason.DECOMPRESSION_LIMIT);
        }
        String type = answer.header("content-type").orElse("");
        return switch (Kind.of(unpacked.bytes(), type, address)) {
            case HTML -> new Understood.Done(html(address, answer, unpacked.upTo(mostHtml)));
            case MARKDOWN, PLAIN -> new Understood.Done(text(address, answer, unpacked));
            case PDF -> pdf(answer, unpacked);
            case OTHER -> left(Reason.UNSUPPORTED_TYPE);
        };
    }

    private Understood pdf(Answered answer, Unpacked body) {
        if (!pages.isListed(answer.headers().getAll("x-robots-tag"))) {
            return left(Reason.NOINDEX);
        }
        return body.whole() ? new Understood.Pdf(body) : left(Reason.TOO_LARGE);
    }

    private static Understood left(Reason why) {
        return new Understood.Done(Visit.unusable(why, List.of()));
    }

    /** What a PDF says, once it is read. */
    static Visit of(Document pdf, String address, Answered answer, Unpacked body) {
        var document = new Document(pdf.title(), address, language(answer), Set.of(), pdf.sections());
        return read(document, Set.of(), null, List.of(), answer, body);
    }

    /** Why a PDF says nothing. */
    static Visit of(Unusable pdf) {
        boolean empty = String.valueOf(pdf.getMessage()).contains("no text");
        return Visit.unusable(
                switch (pdf) {
                    case UnpacksTooFar _ -> Reason.DECOMPRESSION_LIMIT;
                    case TakesTooLong _ -> Reason.READING_LIMIT;
                    default -> empty ? Reason.NO_TEXT : Reason.UNREADABLE;
                },
                List.of());
    }

    private Visit html(String address, Answered answer, Unpacked body) {
        String html = Encoding.text(body.bytes(), answer.header("content-type").orElse(null));
        var page = pages.read(html, address, name(address), answer.headers().getAll("x-robots-tag"));
        var links = canonical(page.links());
        if (page.forward() != null) {
            return Addresses.canonical(page.forward())
                    .<Visit>map(Visit.Leads::new)
                    .orElseGet(() -> Visit.unusable(Reason.UNREADABLE, links));
        }
        return refusal(page)
                .map(why -> Visit.unusable(why, links))
                .orElseGet(() -> read(document(page, address, answer), page, links, answer, body));
    }

    private static Optional<Reason> refusal(WebPage page) {
        if (!page.listed()) {
            return Optional.of(Reason.NOINDEX);
        }
        return page.signs().stream()
                .flatMap(sign -> switch (sign) {
                    case NO_TEXT -> Stream.of(Reason.NO_TEXT);
                    case NEEDS_JAVASCRIPT -> Stream.of(Reason.NEEDS_JAVASCRIPT);
                    case SOFT_404 -> Stream.of(Reason.SOFT_404);
                    case TOO_DEEP -> Stream.of(Reason.UNREADABLE);
                    case SUSPECTED_INJECTION -> Stream.empty();
                })
                .findFirst();
    }

    private Visit text(String address, Answered answer, Unpacked body) {
        if (!pages.isListed(answer.headers().getAll("x-robots-tag"))) {
            return Visit.unusable(Reason.NOINDEX, List.of());
        }
        String text = Encoding.text(body.bytes(), answer.header("content-type").orElse(null))
                .replace("\0", "");
        var read = Markdown.read(name(address), text);
        var document = new Document(read.title(), address, language(answer), Set.of(), read.sections());
        return document.sections().isEmpty()
                ? Visit.unusable(Reason.NO_TEXT, List.of())
                : read(document, Set.of(), null, List.of(), answer, body);
    }

    private static Visit read(Document document, WebPage page, List<String> links, Answered answer, Unpacked body) {
        var signs = page.signs().stream().map(Sign::name).collect(Collectors.toSet());
        return read(document, signs, page.canonical(), links, answer, body);
    }

    private static Visit read(
            Document document,
            Set<String> signs,
            @Nullable String canonical,
            List<String> links,
            Answered answer,
            Unpacked body) {
        var all = body.whole()
                ? signs
                : Stream.concat(signs.stream(), Stream.of(TRUNCATED)).collect(Collectors.toSet());
        return new Visit.Read(
                document,
                Likeness.digest(body.bytes()),
                Likeness.of(document),
                tag(answer, "etag"),
                tag(answer, "last-modified"),
                canonical == null ? null : Addresses.canonical(canonical).orElse(null),
                links,
                all);
    }

    private static Document document(WebPage page, String address, Answered answer) {
        String language = page.language() == null ? language(answer) : page.language();
        return new Document(page.title(), address, language, Set.of(), page.sections());
    }

    private static @Nullable String language(Answered answer) {
        return Language.of(answer.header("content-language").orElse(null)).orElse(null);
    }

    private static List<String> canonical(List<String> links) {
        return links.stream()
                .flatMap(link -> Addresses.canonical(link).stream())
                .distinct()
                .limit(MOST_LINKS)
                .toList();
    }

    private static @Nullable String tag(Answered answer, String header) {
        return answer.header(header).filter(tag -> tag.length() <= LONGEST_TAG).orElse(null);
    }

    /** What its address calls it. */
    static String name(String address) {
        String path = Addresses.path(address).replaceFirst("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? Addresses.host(address) : last;
    }
}
