package lv.saimnieks.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** From where in the network a request comes, for limits. */
public final class NetworkAddress {

    private static final int OWN_BYTES = 8;

    private NetworkAddress() {}

    /** An IPv6 user owns at least 64 bits of addresses: they count as one. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(v6.getAddress(), 0, OWN_BYTES)
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
