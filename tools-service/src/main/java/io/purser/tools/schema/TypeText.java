package io.purser.tools.schema;

import io.purser.tools.schema.Token.Kind;
import io.purser.tools.schema.Type.Structure;

/**
 * The type texts in which tools tell what they take: the object types of TypeScript with literals, unions, arrays, records and
 * comments, as {@code export type Data = {...}} or as the bare braces. Read by recursive descent, a method for each rule.
 */
final class TypeText {

    private final Tokens tokens;

    private TypeText(String text) {
        tokens = new Tokens(text);
    }

    /** @throws TypeTextException where the text is no such type */
    static Structure read(String text) {
        return new TypeText(text).declaration();
    }

    /** {@code ["export"] ("type" Name "=" | "interface" Name) structure [";"]}, or the structure alone. */
    private Structure declaration() {
        String before = Comment.text(tokens.claimComments());
        head();
        var structure = new Types(tokens).structure();
        tokens.skip(";");
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected("the end of the text");
        }
        return structure.described(
                Comment.lines(before, structure.description(), Comment.text(tokens.claimComments())));
    }

    private void head() {
        tokens.skipName("export");
        if (tokens.skipName("interface")) {
            tokens.expectName();
        } else if (tokens.peek().kind() == Kind.NAME) {
            tokens.expectName("type");
            tokens.expectName();
            tokens.expect("=");
        }
    }
}
