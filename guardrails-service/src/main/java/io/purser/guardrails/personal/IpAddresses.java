package io.purser.guardrails.personal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.InetAddressValidator;

/** Addresses of computers, of both versions of the protocol; not versions of programs, which look alike. */
final class IpAddresses implements Recogniser {

    private static final Pattern FOUR =
            Pattern.compile("(?<![\\pL\\pN.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\pL\\pN]|\\.\\d)");
    private static final Pattern SIX =
            Pattern.compile("(?<![\\pL\\pN:.])(?=[0-9A-Fa-f:]*\\d)[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{3,40}(?![\\pL\\pN:])");
    private static final Nearby VERSION =
            new Nearby("version|v\\b|ver\\b|release|build|firmware|update|upgrade|driver|chapter|section");
    private static final Nearby ADDRESS = new Nearby("ip\\b|ips\\b|address|host|server|client|ping|dns");

    @Override
    public List<PersonalData> find(String text) {
        var validator = InetAddressValidator.getInstance();
        return Stream.concat(
                        FOUR.matcher(text)
                                .results()
                                .filter(four -> validator.isValidInet4Address(four.group()) && !isVersion(text, four)),
                        SIX.matcher(text).results().filter(six -> validator.isValidInet6Address(six.group())))
                .map(address -> new PersonalData(PersonalType.IP_ADDRESS, address.start(), address.end(), 0.95))
                .toList();
    }

    private static boolean isVersion(String text, MatchResult address) {
        return VERSION.before(text, address.start()) < ADDRESS.before(text, address.start());
    }
}
