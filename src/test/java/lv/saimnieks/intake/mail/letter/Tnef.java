package lv.saimnieks.intake.mail.letter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** A small {@code winmail.dat}: a text in windows-1257 and a file. */
final class Tnef {

    private static final Charset BALTIC = Charset.forName("windows-1257");

    private final ByteBuffer bytes = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);

    private Tnef() {}

    static byte[] of(String text, String fileName, byte[] file) {
        Tnef tnef = new Tnef();
        tnef.bytes.putInt(0x223E9F78).putShort((short) 1);
        tnef.attribute(
                1,
                0x00069007,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(1257)
                        .array());
        tnef.attribute(1, 0x0002800C, text.getBytes(BALTIC));
        tnef.attribute(2, 0x00069002, new byte[14]);
        tnef.attribute(2, 0x00018010, (fileName + "\0").getBytes(BALTIC));
        tnef.attribute(2, 0x0006800F, file);
        byte[] all = new byte[tnef.bytes.position()];
        tnef.bytes.flip().get(all);
        return all;
    }

    /** With the text as RTF only, as Outlook does. */
    static byte[] ofRtf(String rtf) {
        byte[] plain = rtf.getBytes(BALTIC);
        ByteBuffer stored = ByteBuffer.allocate(plain.length + 16 + 3).order(ByteOrder.LITTLE_ENDIAN);
        stored.putInt(plain.length + 12)
                .putInt(plain.length)
                .putInt(0x414C454D)
                .putInt(0)
                .put(plain);
        int length = plain.length + 16;
        ByteBuffer property = ByteBuffer.allocate(16 + (length + 3) / 4 * 4).order(ByteOrder.LITTLE_ENDIAN);
        property.putInt(1)
                .putShort((short) 0x0102)
                .putShort((short) 0x1009)
                .putInt(1)
                .putInt(length);
        property.put(stored.array(), 0, length);
        Tnef tnef = new Tnef();
        tnef.bytes.putInt(0x223E9F78).putShort((short) 1);
        tnef.attribute(1, 0x00069003, property.array());
        byte[] all = new byte[tnef.bytes.position()];
        tnef.bytes.flip().get(all);
        return all;
    }

    private void attribute(int level, int id, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xFF;
        }
        bytes.put((byte) level).putInt(id).putInt(data.length).put(data).putShort((short) sum);
    }
}
