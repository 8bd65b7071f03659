package io.purser.guardrails.personal;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys, tokens and passwords: by the beginnings that the big providers give theirs, or by the word before them. */
final class Secrets implements Recogniser {

    private static final Pattern KNOWN = Pattern.compile("(?<![\\pL\\pN_])(?:"
            + "sk-[A-Za-z0-9_-]{20,200}+"
            + "|(?:sk|pk|rk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,200}+"
            + "|(?:AKIA|ASIA)[0-9A-Z]{16}"
            + "|gh[pousr]_[A-Za-z0-9]{30,200}+|github_pat_\\w{20,200}+|glpat-[\\w-]{16,200}+"
            + "|xox[abeprs]-[A-Za-z0-9-]{10,200}+"
            + "|AIza[\\w-]{30,50}+|ya29\\.[\\w-]{20,500}+"
            + "|SG\\.[\\w-]{16,40}+\\.[\\w-]{16,80}+|npm_[A-Za-z0-9]{30,50}+|pypi-[\\w-]{20,300}+|hf_[A-Za-z0-9]{25,50}+"
            + "|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|dop_v1_[a-f0-9]{40,70}+"
            + "|eyJ[\\w-]{8,4000}+\\.[\\w-]{8,8000}+\\.[\\w-]{4,2000}+"
            + "|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\\w\\s+/=]{0,8000}+(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?"
            + ")(?![\\pL\\pN])");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![\\pL\\pN])(password|passwd|pwd|passphrase|passwort|kennwort|contraseña|mot de passe"
                    + "|(?:api|access|secret|private|auth|client)?[ _-]?(?:key|token|secret)|bearer)"
                    + "[\"']?(?: ?(?:is|ist|es|est|:|=)[ \"']{0,3}|[ ](?=\\S{16}))[\"'<]?([^\\s\"'<>,;]{6,256})");

    /** Bits a sign: words of a language have less than this, random letters and digits more. */
    private static final double RANDOM = 3;

    private static final int LONG = 16;

    @Override
    public List<PersonalData> find(String text) {
        return Stream.concat(
                        KNOWN.matcher(text).results().map(key -> secret(key.start(), key.end())),
                        NAMED.matcher(text)
                                .results()
                                .filter(Secrets::isSecret)
                                .map(named -> secret(named.start(2), named.end(2))))
                .toList();
    }

    private static PersonalData secret(int start, int end) {
        return new PersonalData(PersonalType.SECRET, start, end, 0.97);
    }

    /** A password has more than letters in it; what else is secret is long and looks random. */
    private static boolean isSecret(MatchResult named) {
        String value = named.group(2);
        boolean password =
                named.group(1).toLowerCase(Locale.ROOT).matches("pass.*|pwd|kennwort|contraseña|mot de passe");
        boolean mixed =
                value.chars().anyMatch(Character::isDigit) && value.chars().anyMatch(c -> !Character.isDigit(c));
        return password ? mixed : value.length() >= LONG && mixed && bitsPerSign(value) >= RANDOM;
    }

    /** Shannon's entropy of how often each sign comes. */
    private static double bitsPerSign(String value) {
        return value.chars()
                .distinct()
                .mapToDouble(sign -> value.chars().filter(c -> c == sign).count() / (double) value.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
