package lv.saimnieks.cases.files;

import static lv.saimnieks.cases.files.SampleFiles.bytes;
import static lv.saimnieks.cases.files.SampleFiles.docx;
import static lv.saimnieks.cases.files.SampleFiles.exe;
import static lv.saimnieks.cases.files.SampleFiles.joined;
import static lv.saimnieks.cases.files.SampleFiles.jpeg;
import static lv.saimnieks.cases.files.SampleFiles.pdf;
import static lv.saimnieks.cases.files.SampleFiles.png;
import static lv.saimnieks.cases.files.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("What a file is, its content says (P15, P16, M13)")
class FileTypesTest {

    private final FileTypes types = new FileTypes(settings());

    @TempDir
    Path folder;

    static FileSettings settings() {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate("saimnieks.files", FileSettings.class);
    }

    @Test
    void usualFilesAreTaken() throws IOException {
        taken("a.pdf", pdf(), "application/pdf");
        taken("A.PDF", pdf(), "application/pdf");
        taken("a.png", png(), "image/png");
        taken("a.jpg", jpeg(), "image/jpeg");
        taken("bez-paplašinājuma", jpeg(), "image/jpeg");
        taken(
                "a.webp",
                joined("RIFF\u0010\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), new byte[16]),
                "image/webp");
        taken(
                "a.heic",
                joined(bytes(0, 0, 0, 24), "ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII)),
                "image/heic");
        taken(
                "a.heic",
                joined(bytes(0, 0, 0, 24), "ftypmif1\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII)),
                "image/heic");
        taken("a.tif", bytes('I', 'I', 42, 0, 8, 0, 0, 0), "image/tiff");
        taken("a.txt", text("Ģimenes ārsts\r\nneatbild"), "text/plain");
        taken("a.txt", "Ģimenes ārsts neatbild".getBytes(Charset.forName("windows-1257")), "text/plain");
        taken("a.csv", text("a;b\n1;2\n"), "text/csv");
        taken("a.rtf", text("{\\rtf1\\ansi Labdien}"), "application/rtf");
        taken(
                "a.doc",
                joined(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), new byte[600]),
                "application/msword");
        taken("a.docx", docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        taken(
                "a.xlsx",
                zip("[Content_Types].xml", "xl/workbook.xml"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        taken(
                "a.odt",
                zip("mimetype", "content.xml", "META-INF/manifest.xml"),
                "application/vnd.oasis.opendocument.text");
        taken(
                "a.edoc",
                zip("mimetype", "a.docx", "META-INF/edoc-signatures-S1.xml"),
                "application/vnd.etsi.asic-e+zip");
        taken("a.asice", zip("mimetype", "a.pdf", "META-INF/signatures0.xml"), "application/vnd.etsi.asic-e+zip");
        taken("a.zip", zip("a.pdf", "b.exe"), "application/zip");
        taken(
                "a.eml",
                text("From: a@piemers.example\r\nTo: b@piemers.example\r\nSubject: x\r\n\r\nLabdien"),
                "message/rfc822");
        taken(
                "a.txt",
                text("From: a@piemers.example\r\nTo: b@piemers.example\r\nSubject: x\r\n\r\nLabdien"),
                "text/plain");
        taken("a.mp3", joined(text("ID3"), new byte[64]), "audio/mpeg");
        taken(
                "a.mp4",
                joined(bytes(0, 0, 0, 24), "ftypisom\0\0\2\0isomiso2mp41".getBytes(StandardCharsets.ISO_8859_1)),
                "video/mp4");
        taken(
                "a.mov",
                joined(bytes(0, 0, 0, 20), "ftypqt  \0\0\2\0qt  ".getBytes(StandardCharsets.ISO_8859_1)),
                "video/quicktime");
        taken(
                "a.m4a",
                joined(bytes(0, 0, 0, 24), "ftypM4A \0\0\2\0M4A mp42".getBytes(StandardCharsets.ISO_8859_1)),
                "audio/mp4");
    }

    @Test
    @DisplayName("A phone's picture under another picture's name is a picture")
    void picturesAmongThemselves() throws IOException {
        taken("a.jpg", png(), "image/jpeg");
        taken(
                "a.jpeg",
                joined(bytes(0, 0, 0, 24), "ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII)),
                "image/jpeg");
    }

    @Test
    void deepPdfAndPictureWithAnArchiveBehindAreKeptUnopened() throws IOException {
        taken("90.pdf", joined(pdf(), text("[".repeat(200_000))), "application/pdf");
        taken("foto.png", joined(png(), zip("a.class")), "image/png");
    }

    @Test
    void whatRunsIsRefusedByItsName() throws IOException {
        for (String name : new String[] {
            "x.exe",
            "x.bat",
            "x.js",
            "x.html",
            "x.svg",
            "x.jar",
            "x.docm",
            "x.vbs",
            "x.ps1",
            "x.lnk",
            "x.xml",
            "x.nezinams"
        }) {
            assertThat(types.of(file(text("a")), name).reason().orElse(""))
                    .as(name)
                    .contains("šāda veida failus nepieņemam");
        }
        refused(
                "shema.svg",
                text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                "šāda veida");
        refused("bez-paplašinājuma", exe(), "šāda veida");
        refused("bez-paplašinājuma", text("<!DOCTYPE html><html><body>x</body></html>"), "šāda veida");
    }

    @Test
    void whatIsNotWhatItsNameSaysIsRefused() throws IOException {
        refused("foto.png", text("<html><script>alert(1)</script></html>"), "saturs neatbilst");
        refused("foto.jpg", text("<!DOCTYPE html><html></html>"), "saturs neatbilst");
        refused("foto.jpg", text("vienkāršs teksts"), "saturs neatbilst");
        refused("a.pdf", exe(), "saturs neatbilst");
        refused("a.txt", exe(), "saturs neatbilst");
        refused("a.txt", text("<html><body><script>alert(1)</script></body></html>"), "saturs neatbilst");
        refused("a.txt", text("#!/bin/sh\nrm -rf ~\n"), "saturs neatbilst");
        refused("a.txt", text("<?xml version=\"1.0\"?><svg xmlns='http://www.w3.org/2000/svg'/>"), "saturs neatbilst");
        refused("a.pdf", docx(), "saturs neatbilst");
        refused("a.doc", docx(), "saturs neatbilst");
        refused("a.pdf", bytes(1, 2, 3, 0, 5), "saturs neatbilst");
        refused("lieta.docx", zip("META-INF/MANIFEST.MF", "lv/Lieta.class"), "saturs neatbilst");
        refused("lieta.docx", zip("META-INF/MANIFEST.MF", "word/document.xml", "a.class"), "saturs neatbilst");
        refused("lieta.docx", zip("a.txt"), "saturs neatbilst");
        refused("lieta.docx", zip("xl/workbook.xml"), "saturs neatbilst");
        refused("lieta.zip", zip("META-INF/MANIFEST.MF", "a.class"), "saturs neatbilst");
        refused("lieta.odt", zip("mimetype", "a.txt"), "saturs neatbilst");
        refused("lieta.edoc", zip("a.txt"), "saturs neatbilst");
        refused(
                "lieta.docx",
                joined("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), new byte[100]),
                "saturs neatbilst");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void taken(String name, byte[] content, String type) throws IOException {
        FileTypes.Answer answer = types.of(file(content), name);
        assertThat(answer.reason()).as(name).isEmpty();
        assertThat(answer.type()).as(name).isEqualTo(type);
    }

    private void refused(String name, byte[] content, String why) throws IOException {
        assertThat(types.of(file(content), name).reason().orElse("taken"))
                .as(name)
                .contains("„" + name + "”", why);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("f"), content);
    }
}
