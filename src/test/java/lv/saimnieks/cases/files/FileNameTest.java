package lv.saimnieks.cases.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names of files are right and mislead nobody (P15, M13)")
class FileNameTest {

    @Test
    void lettersAreKeptAndJoined() {
        assertThat(FileName.of("Sūdzība par ģimenes ārstu.pdf")).isEqualTo("Sūdzība par ģimenes ārstu.pdf");
        assertThat(FileName.of("a\u0304bols.png")).isEqualTo("ābols.png");
        assertThat(FileName.of("\"><svg onload=alert(1)>.jpg")).isEqualTo("\"><svg onload=alert(1)>.jpg");
    }

    @Test
    void pathsAndUnseenCharactersAreNot() {
        assertThat(FileName.of("../../etc/Ģ.txt")).isEqualTo("Ģ.txt");
        assertThat(FileName.of("C:\\dokumenti\\Ģ.txt")).isEqualTo("Ģ.txt");
        assertThat(FileName.of("..\u200B/\u202E../līgums\u0000\r\n.pdf")).isEqualTo("līgums.pdf");
        for (char c = '\u2066'; c <= '\u2069'; c++) {
            assertThat(FileName.of("a" + c + "b.pdf")).isEqualTo("ab.pdf");
        }
        assertThat(FileName.of(".htaccess")).isEqualTo("htaccess");
    }

    @Test
    void theExtensionIsTheOneThatPeopleSee() {
        assertThat(FileName.extension(FileName.of("līgums\u202Efdp.exe"))).isEqualTo("exe");
        assertThat(FileName.extension(FileName.of("rēķins.pdf.EXE. "))).isEqualTo("exe");
        assertThat(FileName.extension("bez")).isEmpty();
    }

    @Test
    void noneAndTooLongOnes() {
        assertThat(FileName.of(null)).isEqualTo("fails");
        assertThat(FileName.of("\u202E/..")).isEqualTo("fails");
        assertThat(FileName.of("Ģ".repeat(300) + ".docx"))
                .hasSize(FileName.LONGEST)
                .startsWith("ĢĢĢ")
                .endsWith("Ģ….docx");
        assertThat(FileName.of("😀".repeat(300) + ".pdf"))
                .endsWith("😀….pdf")
                .hasSizeLessThanOrEqualTo(FileName.LONGEST);
    }
}
