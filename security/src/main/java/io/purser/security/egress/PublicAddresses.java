package io.purser.security.egress;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses belong to the public internet (IANA special-purpose address registries, RFC 6890 and later). */
final class PublicAddresses {

    private static final List<IPAddress> NOT_IPV4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' NAT, and metadata of some clouds
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // the host of a virtual machine in Azure
            "169.254.0.0/16", // link-local, and metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private static final int ISATAP = 0x0000_5EFE;
    private static final int UNIVERSAL_BIT = 0x0200_0000;

    /** Whatever lies outside is special: loopback, mapped and translated IPv4, unique local, link-local, multicast. */
    private static final IPAddress GLOBAL_IPV6 = block("2000::/3");

    private static final List<IPAddress> NOT_IPV6 = blocks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which carries an IPv4 address
            "3fff::/20"); // documentation

    private PublicAddresses() {}

    static boolean contain(IPAddress address) {
        return address.isIPv4() ? NOT_IPV4.stream().noneMatch(block -> block.contains(address)) : isPublicIpv6(address);
    }

    private static boolean isPublicIpv6(IPAddress address) {
        return GLOBAL_IPV6.contains(address)
                && !isIsatap(address)
                && NOT_IPV6.stream().noneMatch(block -> block.contains(address));
    }

    /** An IPv4 address behind an interface identifier of RFC 5214, private or not. */
    private static boolean isIsatap(IPAddress address) {
        return (ByteBuffer.wrap(address.getBytes()).getInt(Long.BYTES) & ~UNIVERSAL_BIT) == ISATAP;
    }

    private static List<IPAddress> blocks(String... texts) {
        return Stream.of(texts).map(PublicAddresses::block).toList();
    }

    private static IPAddress block(String text) {
        return new IPAddressString(text).getAddress();
    }
}
